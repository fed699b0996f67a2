import type { Verdict } from "../checker/verdict.js";
import type { Course, Exercise } from "../course/course.js";
import type { Question } from "../course/question.js";
import type { Keyboard } from "../terminal/keyboard.js";
import type { Lifetime } from "../terminal/lifetime.js";
import type { Files } from "./files.js";
import type { SettlerEvents } from "./settler.js";
import { type Effect, type Event, initialState, type State } from "./state.js";
import { update } from "./update.js";

/** Shows states, on a screen or line by line. */
export interface Display {
  show(before: State | null, after: State): void;
  /** Leaves the screen to somebody else; the next `show` takes it back. */
  release(): void;
}

export interface WatchOptions {
  readonly course: Course;
  readonly start: Exercise | null;
  readonly display: Display;
  readonly keyboard: Keyboard;
  readonly lifetime: Lifetime;
  readonly openFiles: (events: SettlerEvents) => Files;
  readonly judge: (exercise: Exercise, text: string, signal: AbortSignal) => Promise<Verdict>;
  /** Asks until it is answered or skipped; has stdin and screen to itself meanwhile. */
  readonly ask: (question: Question) => Promise<void>;
}

/** Watches until the learner quits; the result is the exit code. */
export function watchCourse(options: WatchOptions): Promise<number> {
  return new Promise((resolve, reject) => new Loop(options, { resolve, reject }).start());
}

interface Ending {
  resolve(code: number): void;
  reject(error: unknown): void;
}

/** Runs the effects that states ask for, and turns what happens into events. Decides nothing. */
class Loop {
  readonly #options: WatchOptions;
  readonly #ending: Ending;
  readonly #files: Files;
  #state: State;
  #running: AbortController | null = null;
  /** Settles when the last check has let go of the engine: two at once would be in each other's way. */
  #settled: Promise<unknown> = Promise.resolve();
  #over = false;

  constructor(options: WatchOptions, ending: Ending) {
    this.#options = options;
    this.#ending = ending;
    this.#state = initialState(options.course, options.start);
    this.#files = options.openFiles({
      onText: (file, text, hash) => this.#take({ kind: "saved", file, text, hash }),
      onMissing: (file) => this.#take({ kind: "missing", file }),
    });
  }

  start(): void {
    this.#options.keyboard.start({
      onKey: (key) => this.#take({ kind: "key", key }),
      onEnd: () => this.#take({ kind: "input-ended" }),
    });
    this.#options.display.show(null, this.#state);
    const first = this.#state.steps[this.#state.at];
    if (first !== undefined) this.#files.open(first.exercise.file);
  }

  #take(event: Event): void {
    if (this.#over || this.#options.lifetime.ending.aborted) return;
    const before = this.#state;
    const { state, effects } = update(before, event);
    this.#state = state;
    if (!state.asking) this.#options.display.show(before, state);
    for (const effect of effects) this.#perform(effect);
  }

  #perform(effect: Effect): void {
    switch (effect.kind) {
      case "open":
        return this.#files.open(effect.file);
      case "abort":
        return this.#running?.abort();
      case "check":
        return this.#guard(this.#check(effect));
      case "ask":
        return this.#guard(this.#ask(effect.questions));
      case "suspend":
        return this.#options.lifetime.suspend();
      case "quit":
        return this.#end(() => this.#ending.resolve(effect.code));
      default:
        return effect satisfies never;
    }
  }

  async #check({ exercise, text, hash }: Extract<Effect, { kind: "check" }>): Promise<void> {
    const { signal } = this.#beginRunning();
    const start = performance.now();
    const judging = this.#settled.then(() => this.#options.judge(exercise, text, signal));
    this.#settled = judging.catch(() => undefined);
    try {
      const verdict = await judging;
      if (!signal.aborted)
        this.#take({ kind: "judged", hash, verdict, ms: Math.round(performance.now() - start) });
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  #beginRunning(): AbortController {
    this.#running = new AbortController();
    return this.#running;
  }

  #guard(work: Promise<void>): void {
    work.catch((error: unknown) => this.#end(() => this.#ending.reject(error)));
  }

  async #ask(questions: readonly Question[]): Promise<void> {
    this.#options.display.release();
    for (const question of questions) await this.#options.ask(question);
    this.#take({ kind: "asked" });
  }

  #end(settle: () => void): void {
    if (this.#over) return;
    this.#over = true;
    this.#running?.abort();
    this.#options.keyboard.stop();
    this.#options.display.release();
    void this.#files.close().then(settle, settle);
  }
}
