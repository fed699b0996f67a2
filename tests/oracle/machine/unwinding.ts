import { objects, type Standing, the, type Visible, visible } from "./deed.js";
import { abandon } from "./meetings.js";
import { unlock, unlocking } from "./mutex.js";
import * as rwlock from "./rwlock.js";

/** What a panic lets go of next: the last that was taken comes first. */
export function unwinding({ thread }: Standing): Visible {
  const held = the(thread.held, thread.held.length - 1);
  switch (held.kind) {
    case "mutex":
      return unlocking(thread, held.object);
    case "once":
      return visible("complete", objects.once + held.object);
    default:
      return rwlock.leaving(thread, held.object, held.kind);
  }
}

export function unwind({ program, state, thread }: Standing): void {
  const { kind, object } = the(thread.held, thread.held.length - 1);
  thread.held.pop();
  switch (kind) {
    case "mutex":
      return unlock(state, thread, object);
    case "once":
      return abandon(state, object, the(program.onces ?? [], object));
    default:
      return rwlock.leave(state, thread, object, kind);
  }
}
