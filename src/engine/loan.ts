import { threadRecord } from "./layout.js";
import { tagOf } from "./module.js";
import type { Closure } from "./runtime.js";
import type { Thread } from "./thread.js";
import type { Borrowed } from "./values.js";

/** What a scoped thread borrowed from its spawner: copies here, whose changes go back at the end. */
export class Loan {
  private readonly objects: Borrowed;
  private readonly before: Buffer | null;

  constructor(
    private readonly thread: Thread,
    closure: Closure,
  ) {
    this.objects = tagOf(closure)?.moved ? [] : thread.values.borrowed();
    this.before = this.state();
  }

  /** Leaves what has changed for the thread that lent it. */
  settle(): void {
    const after = this.state();
    if (after === null || this.before === null || this.before.equals(after)) return;
    const { heap, record, values } = this.thread;
    heap.words[record + threadRecord.update] = values.putStates(this.before, after);
  }

  private state(): Buffer | null {
    return this.objects.length === 0 ? null : this.thread.values.state(this.objects);
  }
}
