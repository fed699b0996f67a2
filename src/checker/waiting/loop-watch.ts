import type { ControlledRun, Session } from "../../engine/driver.js";
import { looksUntilIn, mayLook } from "../../explore/looks.js";
import { type Spin, spinIn } from "../../explore/spin.js";
import type { Found } from "../exploration/task.js";
import { endlessFinding, type Loop, loopThatStopped } from "./endless.js";
import { type Waiting, waitingIn } from "./waiting.js";

/** Looks for a loop that waits, in the executions of a search. */
export class LoopWatch {
  #seen: { readonly execution: ControlledRun; readonly spin: Spin } | null = null;
  #stopped: ControlledRun | null = null;
  #shortest: ControlledRun | null = null;
  #longest: ControlledRun | null = null;

  get hasFound(): boolean {
    return this.#seen !== null;
  }

  /** Looks at an execution; `isBounded` when a loop that waits was not followed to its end in some of them. */
  look(execution: ControlledRun, isBounded: boolean): void {
    const { length } = execution.steps;
    if (length < (this.#shortest?.steps.length ?? Number.POSITIVE_INFINITY)) this.#shortest = execution;
    if (length > (this.#longest?.steps.length ?? 0)) this.#longest = execution;
    if (!isBounded || this.#seen !== null) return;
    const spin = spinIn(execution);
    if (spin !== null) this.#seen = { execution, spin };
  }

  /** Looks at the execution that ended the search, because it had to be stopped. */
  lookAtLast(execution: ControlledRun): void {
    const { end } = execution.run;
    const isLong = end.kind === "limit" && end.limit === "steps";
    this.#stopped = isLong ? execution : null;
    this.#seen = null;
  }

  /** Looks once more where a search had no end: for who takes a lock again and again to see what is new. */
  async lookCloser(session: Session): Promise<void> {
    const [longest, shortest] = [this.#longest, this.#shortest];
    if (this.hasFound || longest === null || shortest === null || !mayLook(longest)) return;
    const execution = await tell(session, longest);
    const spin = looksUntilIn(execution, await tell(session, shortest));
    if (spin !== null) this.#seen = { execution, spin };
  }

  /** What was found, and the finding where it never ends. */
  async told(
    session: Session,
  ): Promise<{ readonly waiting: Waiting | null; readonly endless: Found | null }> {
    const loop = await this.#loop(session);
    if (loop === null) return { waiting: null, endless: null };
    const waiting = waitingIn(loop.execution, loop.spin);
    return { waiting, endless: endlessFinding(loop, waiting) };
  }

  async #loop(session: Session): Promise<Loop | null> {
    if (this.#stopped !== null) return loopThatStopped(await tell(session, this.#stopped));
    if (this.#seen === null) return null;
    const { execution, spin } = this.#seen;
    return { execution: await tell(session, execution), spin, endlessFrom: null };
  }
}

/** The execution with all that there is to tell: done once more, unless it was told already or does not come again. */
async function tell(session: Session, execution: ControlledRun): Promise<ControlledRun> {
  if (execution.told !== undefined) return execution;
  const choices = execution.steps.map(({ thread }) => thread);
  const again = await session.execute({ choices, sleep: [], tells: true });
  return again.end === "diverged" ? execution : again;
}
