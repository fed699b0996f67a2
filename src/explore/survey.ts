import type { ControlledRun, Session } from "../engine/driver.js";
import { isCutShort } from "./cut-short.js";
import { tellProgress } from "./driven.js";
import { createRelations, relationsOf } from "./relations.js";
import { type Explored, explore, Nondeterministic, type Progress, Unending } from "./search.js";

/** Where a search ends that has not seen every order. Time is milliseconds. */
export interface Budget {
  readonly executions: number;
  readonly time: number;
}

/** Somebody asked, and waits, but not for a verdict on a save. */
export const patientBudget: Budget = { executions: 100_000, time: 30_000 };

/** Why a search ended without having looked at every order; `limit`: an execution did not come to an end. */
export type Stopped = "executions" | "time" | "limit" | "nondeterministic";

/** How far a search has come, or came. */
export interface Surveyed {
  readonly executions: number;
  readonly stopped: Stopped | null;
  /** Whether a thread that never ends, or a loop that waits, was followed for its first steps only. */
  readonly bounded: boolean;
}

/** Whether every order was looked at to its end. */
export function isComplete({ stopped, bounded }: Surveyed): boolean {
  return stopped === null && !bounded;
}

/** Looks at the classes of a program's executions, one by one, while prints commute. */
export class Survey {
  readonly #progress: Progress = { executions: 0, redundant: 0, bounded: false };
  #cutShort = false;
  #stopped: Stopped | null = null;
  #unending: ControlledRun | null = null;

  constructor(
    private readonly session: Session,
    private readonly budget: Budget,
  ) {}

  get result(): Surveyed {
    const { executions, bounded } = this.#progress;
    return { executions, stopped: this.#stopped, bounded: bounded || this.#cutShort };
  }

  /** The execution that did not come to an end; null where all did. */
  get unending(): ControlledRun | null {
    return this.#unending;
  }

  /**
   * The classes as they are found. Ends early where the budget says so; the caller may end it earlier. Tells of the
   * progress now and then: `found` is how much of what the caller looks for there is so far.
   */
  async *classes(found: () => number): AsyncGenerator<Explored<ControlledRun>, void, void> {
    const start = performance.now();
    let told = start;
    const relations = createRelations(relationsOf("commuting"));
    try {
      for await (const explored of explore((plan) => this.session.execute(plan), relations, this.#progress)) {
        this.#cutShort ||= isCutShort(explored.execution);
        yield explored;
        const now = performance.now();
        this.#stopped = this.#whyStop(now - start);
        if (this.#stopped !== null) return;
        if (now - told < pause) continue;
        told = now;
        tellProgress(this.session, { executions: this.#progress.executions, found: found() });
      }
    } catch (error) {
      if (error instanceof Nondeterministic) this.#stopped = "nondeterministic";
      else if (error instanceof Unending) {
        this.#stopped = "limit";
        // What this survey executes are controlled runs.
        this.#unending = error.execution as ControlledRun;
      } else throw error;
    }
  }

  #whyStop(elapsed: number): Stopped | null {
    if (elapsed > this.budget.time) return "time";
    return this.#progress.executions >= this.budget.executions ? "executions" : null;
  }
}

/** Milliseconds between two words on the progress. */
const pause = 100;
