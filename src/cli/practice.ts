import { exploreProgram } from "../checker/exploration/explore.js";
import { type Budget, defaultBudget } from "../checker/exploration/task.js";
import type { Verdict } from "../checker/verdict.js";
import type { Exercise } from "../course/course.js";
import type { Engine } from "../engine/engine.js";
import type { FrontEnd } from "./workshop.js";

/** How often a text is judged again in all: half a second of work, so that it is over before the learner has read the verdict. */
const rounds = 8;
/** Milliseconds for which nobody must have waited before it begins, and from one round to the next. */
const [silence, rest] = [30, 1];
/** Of one round: a save that comes meanwhile waits for it. */
const budget: Budget = { ...defaultBudget, executions: 12, afterwards: 0, beyond: 0 };

/** What was judged last. */
export interface Practised {
  readonly exercise: Exercise;
  readonly text: string;
  readonly verdict: Verdict;
}

/**
 * Judges a text a few more times while nobody waits. V8 makes fast what has run often: without this the first saves of
 * a session take twice as long as the later ones.
 */
export class Practice {
  readonly #frontEnd: FrontEnd;
  readonly #engine: Engine;
  #left = rounds;
  #timer: NodeJS.Timeout | null = null;
  /** Changes when somebody comes in between. */
  #turn = 0;

  constructor({ frontEnd, engine }: { readonly frontEnd: FrontEnd; readonly engine: Engine }) {
    this.#frontEnd = frontEnd;
    this.#engine = engine;
  }

  /** Nobody waits from now on. */
  begin(practised: Practised): void {
    this.pause();
    this.#soon(practised, silence);
  }

  /** Somebody waits. */
  pause(): void {
    this.#turn++;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #soon(practised: Practised, delay: number): void {
    if (this.#left === 0) return;
    this.#timer = setTimeout(() => void this.#round(practised), delay);
    this.#timer.unref();
  }

  async #round(practised: Practised): Promise<void> {
    const turn = this.#turn;
    this.#left--;
    // What goes wrong here is nobody's news: a save that meets it says so.
    await this.#judge(practised).catch(() => {
      this.#left = 0;
    });
    if (turn === this.#turn) this.#soon(practised, rest);
  }

  async #judge({ exercise: { path, expectation }, text, verdict }: Practised): Promise<void> {
    // Each round's text is news to the compiler, as a save is.
    const { program, analysis } = this.#frontEnd.compile({
      file: path,
      text: text + "\n".repeat(1 + this.#left),
    });
    if (program === null) return;
    this.#frontEnd.checkOwnership(analysis);
    if (endsAlways(verdict)) await exploreProgram(this.#engine, program, expectation, { budget });
  }
}

/** Whether the program was run in every order, so that it can be run again without a limit to meet. */
function endsAlways(verdict: Verdict): boolean {
  return "search" in verdict && verdict.search?.complete === true;
}
