import type { ControlledRun, Session } from "../../engine/driver.js";
import { spinIn } from "../../explore/spin.js";
import type { Found } from "../exploration/task.js";
import { endlessFinding, type Loop, loopThatStopped } from "./endless.js";
import { type Waiting, waitingOf } from "./waiting.js";

/** Looks for a loop that waits, in the executions of a search. */
export class LoopWatch {
  #loop: Loop | null = null;

  get hasFound(): boolean {
    return this.#loop !== null;
  }

  look(execution: ControlledRun): void {
    if (this.#loop !== null) return;
    const spin = spinIn(execution);
    if (spin !== null) this.#loop = { execution, spin, endlessFrom: null };
  }

  /** Looks at the execution that ended the search, because it had to be stopped. */
  lookAtLast(execution: ControlledRun): void {
    this.#loop = loopThatStopped(execution);
  }

  /** What was found, and the finding where it never ends. */
  async told(
    session: Session,
  ): Promise<{ readonly waiting: Waiting | null; readonly endless: Found | null }> {
    if (this.#loop === null) return { waiting: null, endless: null };
    const { execution, spin } = this.#loop;
    const waiting = await waitingOf(session, execution, spin);
    return { waiting, endless: endlessFinding(this.#loop, waiting) };
  }
}
