import type { ControlledRun, Session } from "../../engine/driver.js";
import type { Expectation } from "../../expect/expectation.js";
import type { Cause } from "../../expect/explain/mismatch.js";
import { match } from "../../expect/match.js";
import { numbersOf } from "../../explore/replay/numbers.js";
import { traceIn } from "../../explore/replay/trace-of.js";
import { deviationsOf } from "../../explore/schedule.js";
import { shrink } from "../../explore/shrink.js";
import type { Counterexample } from "./judge-class.js";
import type { Found } from "./task.js";

/** The counterexamples of a search: for each way to be wrong the one with the fewest switches. */
export class Counterexamples {
  readonly #session: Session;
  readonly #expectation: Expectation;
  readonly #byCause = new Map<Cause, Counterexample>();

  constructor(session: Session, expectation: Expectation) {
    this.#session = session;
    this.#expectation = expectation;
  }

  /** In how many ways something is wrong. */
  get size(): number {
    return this.#byCause.size;
  }

  add(one: Counterexample): void {
    const known = this.#byCause.get(one.mismatch.cause);
    if (known === undefined || switches(one.choices) < switches(known.choices))
      this.#byCause.set(one.mismatch.cause, one);
  }

  /** All of them, made as simple as replays can, with the schedules that show them again. */
  async simplest(): Promise<readonly Found[]> {
    const found: Found[] = [];
    for (const one of this.#byCause.values()) found.push(await this.#simplify(one));
    return found;
  }

  /** All of them as they were found. */
  asTheyAre(): readonly Found[] {
    return [...this.#byCause.values()].map(({ run, mismatch }) => ({ run, mismatch, schedule: null }));
  }

  async #simplify({ run, mismatch, choices }: Counterexample): Promise<Found> {
    const replay = (choices: readonly number[]) => this.#replay(choices, mismatch.cause);
    const failing = await replay(choices);
    // What does not come again has no schedule; it was found all the same.
    if (failing === null) return { run, mismatch, schedule: null };
    const simple = await shrink(failing, replay);
    const choicesMade = simple.steps.map(({ thread }) => thread);
    const told = (await this.#replay(choicesMade, mismatch.cause, true)) ?? simple;
    return {
      run: told.run,
      mismatch: match(this.#expectation, told.run) ?? mismatch,
      schedule: deviationsOf(simple.steps),
      numbers: numbersOf(traceIn(told)),
    };
  }

  /** Null when the same is not wrong again. With `tells` the run says where in the source all of it happens. */
  async #replay(choices: readonly number[], cause: Cause, tells = false): Promise<ControlledRun | null> {
    const execution = await this.#session.execute({ choices, sleep: [], tells });
    // Choices that cannot be made end a run that is none of the program's.
    if (execution.end === "diverged") return null;
    return match(this.#expectation, execution.run)?.cause === cause ? execution : null;
  }
}

/** How often the turn passes from one thread to another. */
function switches(choices: readonly number[]): number {
  return choices.filter((thread, index) => index > 0 && thread !== choices[index - 1]).length;
}
