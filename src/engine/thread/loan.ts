import type { Address } from "../heap/heap.js";
import { threadRecord } from "../heap/layout.js";
import type { Borrowed } from "../heap/values.js";
import { tagOf } from "./module.js";
import type { Closure } from "./runtime.js";
import type { Thread } from "./thread.js";

/** What a scoped thread borrowed from its spawner: copies here, whose changes go back at the end. */
export class Loan {
  private readonly objects: Borrowed;
  /** What a result may refer to, so that its receiver gets its own object for it. */
  readonly known: Borrowed;

  /** For the closure that was got last; `message` is where it still stands. */
  constructor(
    private readonly thread: Thread,
    private readonly closure: Closure,
    private readonly message: Address,
  ) {
    const { values } = thread;
    const isOwner = tagOf(closure)?.moved === true;
    this.objects = isOwner && !values.hasSlices() ? [] : values.borrowed();
    this.known = isOwner ? [] : this.objects;
  }

  /** Leaves what has changed for the thread that lent it. */
  settle(): void {
    const { heap, record, values } = this.thread;
    const { closure, message, objects } = this;
    if (objects.length === 0 || values.isStill(message, closure, objects)) return values.discard(message);
    heap.words[record + threadRecord.update] = values.putChanges(message, objects);
    values.discard(message);
  }
}
