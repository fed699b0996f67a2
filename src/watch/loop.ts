import type { Exercise } from "../course/course.js";
import type { Question } from "../course/question.js";
import { checkMany, checkOne, hashesOf } from "./effects.js";
import type { Effect, Event } from "./events.js";
import type { Files } from "./files.js";
import { wasAsked } from "./memory.js";
import { begin } from "./moving.js";
import type { WatchOptions } from "./options.js";
import { reasonOf } from "./reason.js";
import { Recorder } from "./recorder.js";
import { initialState, type State } from "./state.js";
import { update } from "./update.js";

/** Watches until the learner quits; the result is the exit code. */
export function watchCourse(options: WatchOptions): Promise<number> {
  return new Promise((resolve, reject) => new Loop(options, { resolve, reject }).start());
}

interface Ending {
  resolve(code: number): void;
  reject(error: unknown): void;
}

/** Milliseconds from one look at what other instances have saved to the next. */
const refreshing = 2_000;

/** Milliseconds that whoever quits waits for what is still being written. */
const patience = 2_000;

/** Milliseconds that a pass may take to get on disk before it is shown all the same. */
const patienceForDisk = 1_000;

/** Runs the effects that states ask for, and turns what happens into events. Decides nothing. */
class Loop {
  readonly #options: WatchOptions;
  readonly #ending: Ending;
  readonly #files: Files;
  readonly #recorder: Recorder;
  #state: State;
  #running: AbortController | null = null;
  /** Settles when the last check has let go of the engine: two at once would be in each other's way. */
  #settled: Promise<unknown> = Promise.resolve();
  #replacing: Promise<unknown> = Promise.resolve();
  /** The state that is on the screen. */
  #shown: State | null = null;
  #holding = false;
  #refresh: NodeJS.Timeout | null = null;
  #over = false;

  constructor(options: WatchOptions, ending: Ending) {
    this.#options = options;
    this.#ending = ending;
    this.#state = initialState({ ...options, snapshot: options.progress.snapshot });
    this.#recorder = new Recorder(options.progress, {
      onProgress: (known) => this.#take({ kind: "progress", ...known }),
      onFailure: (reason) => this.#take({ kind: "unsaved", reason }),
    });
    this.#files = options.openFiles({
      onText: (file, text, hash) => this.#take({ kind: "saved", file, text, hash, now: Date.now() }),
      onMissing: (file, reason) => this.#take({ kind: "missing", file, reason }),
      onTrouble: (reason) =>
        this.#take({ kind: "refused", reason: `saves may go unnoticed (${reason}); r checks` }),
    });
  }

  start(): void {
    const { keyboard, lifetime, display } = this.#options;
    keyboard.start({
      onKey: (key) => this.#take({ kind: "key", key }),
      onEnd: () => this.#take({ kind: "input-ended" }),
    });
    lifetime.atStop(() => this.#recorder.settled());
    this.#refresh = setInterval(() => void this.#recorder.refresh(), refreshing).unref();
    const { state, effects } = begin(this.#state);
    this.#state = { ...state, extent: display.show(null, state) };
    this.#shown = this.#state;
    for (const effect of effects) this.#perform(effect);
  }

  #take(event: Event): void {
    if (this.#over || this.#options.lifetime.ending.aborted) return;
    const before = this.#state;
    const { state, effects } = update(before, event);
    this.#state = state;
    const promised = effects.filter(isPass);
    for (const effect of promised) this.#perform(effect);
    if (promised.length > 0) this.#hold();
    if (state !== before) this.#show();
    for (const effect of effects) if (!isPass(effect)) this.#perform(effect);
  }

  #show(): void {
    if (this.#holding || this.#state.asking !== null || this.#state === this.#shown) return;
    const extent = this.#options.display.show(this.#shown, this.#state);
    this.#state = { ...this.#state, extent };
    this.#shown = this.#state;
  }

  /** What is told as passed is on disk: shows nothing until it is, or cannot be for a while. */
  #hold(): void {
    this.#holding = true;
    void Promise.race([this.#recorder.settled(), after(patienceForDisk)]).then(() => {
      this.#holding = false;
      if (!this.#over && !this.#options.lifetime.ending.aborted) this.#show();
    });
  }

  #perform(effect: Effect): void {
    const { judge, readText, lifetime } = this.#options;
    const take = (event: Event): void => this.#take(event);
    switch (effect.kind) {
      case "open":
        return this.#open(effect.exercise);
      case "abort":
        return this.#running?.abort();
      case "check":
        return this.#work((signal) => checkOne(effect, { judge, signal, take }));
      case "check-all":
        return this.#work((signal) => checkMany(effect.exercises, { judge, signal, take, readText }));
      case "survey":
        return this.#guard(this.#survey(effect.exercises));
      case "remember":
        return this.#recorder.remember(effect.memo);
      case "ask":
        return this.#guard(this.#ask(effect.questions));
      case "view":
        return this.#guard(this.#view(effect));
      case "reset":
        return this.#replace(effect.exercise, "reset");
      case "undo":
        return this.#replace(effect.exercise, "undone");
      case "suspend":
        return lifetime.suspend();
      case "quit":
        return this.#end(() => this.#ending.resolve(effect.code));
      default:
        return effect satisfies never;
    }
  }

  #open(exercise: Exercise): void {
    this.#files.open(exercise.file);
    const read = async (): Promise<void> => {
      const { readText, course } = this.#options;
      const text = course.showsSolutions ? await readText(exercise.solution) : null;
      this.#take({ kind: "solution", exercise: exercise.name, text });
    };
    this.#guard(read());
  }

  /** Does what needs the engine, once whatever needed it before has let go of it. */
  #work(work: (signal: AbortSignal) => Promise<void>): void {
    const controller = new AbortController();
    const { signal } = controller;
    this.#running = controller;
    const done = this.#settled.then(() => (signal.aborted ? undefined : work(signal)));
    this.#settled = done.catch(() => undefined);
    this.#guard(done.catch((error: unknown) => (signal.aborted ? undefined : Promise.reject(error))));
  }

  async #survey(exercises: readonly Exercise[]): Promise<void> {
    this.#take({ kind: "surveyed", hashes: await hashesOf(exercises, this.#options.readText) });
  }

  async #ask(questions: readonly Question[]): Promise<void> {
    this.#options.display.release();
    for (const [index, question] of questions.entries()) {
      const again = wasAsked(this.#state.snapshot, question);
      const answered = await this.#options.ask(question, { number: index + 1, of: questions.length, again });
      if (answered === null) break;
      const answer = { question: question.id, revision: question.revision, ...answered };
      this.#take({ kind: "answered", answer, now: Date.now() });
    }
    this.#take({ kind: "asked" });
  }

  async #view({ what, of }: Extract<Effect, { kind: "view" }>): Promise<void> {
    const { display, view } = this.#options;
    display.release();
    const trouble = await view(what, of).then(() => null, reasonOf);
    this.#take({ kind: "asked" });
    if (trouble !== null) this.#take({ kind: "refused", reason: trouble });
  }

  /** One after the other: a reset and its undoing must not meet. */
  #replace(exercise: Exercise, how: "reset" | "undone"): void {
    const { reset, undo } = this.#options.originals;
    this.#replacing = this.#replacing
      .then(() => (how === "reset" ? reset(exercise) : undo(exercise)))
      .then((said) => this.#take({ kind: "replaced", exercise: exercise.name, how, said }))
      .catch((error: unknown) => this.#take({ kind: "refused", reason: reasonOf(error) }));
  }

  #guard(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.#end(() => this.#ending.reject(error)));
  }

  #end(settle: () => void): void {
    if (this.#over) return;
    this.#over = true;
    this.#running?.abort();
    clearInterval(this.#refresh ?? undefined);
    this.#options.keyboard.stop();
    this.#options.display.release();
    const loose = Promise.allSettled([this.#files.close(), this.#recorder.settled(), this.#replacing]);
    void Promise.race([loose, after(patience)]).then(settle);
  }
}

function isPass(effect: Effect): boolean {
  return effect.kind === "remember" && effect.memo.kind === "passed";
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
