import { changesIn } from "../engine/heap/amend.js";
import type { Address } from "../engine/heap/heap.js";
import { plainIn } from "../engine/heap/plain.js";
import { blockIn } from "../engine/heap/slot.js";
import type { Glimpse } from "../engine/log/calls.js";
import { Operation } from "../engine/operation.js";
import type { Thread } from "../engine/thread/thread.js";
import { debug } from "./debug.js";
import { glanceAtAtomic } from "./sync/atomic/atomic.js";
import { lockRecord } from "./sync/lock.js";
import { firstMessage } from "./sync/mpsc/receiving.js";
import { stagedMessage } from "./sync/mpsc/sending.js";
import { onceRecord } from "./sync/state.js";

/** Characters of the longest value that is shown: more would take a line of its own. */
const longest = 26;

type Glance = (thread: Thread, object: Address) => Glimpse | null;

const atomic: Glance = ({ heap }, at) => value(glanceAtAtomic(heap, at));
const lock: Glance = (thread, at) => glimpseOf(thread, at + lockRecord.value);
const once: Glance = (thread, at) => glimpseOf(thread, at + onceRecord.value);
const sent: Glance = (thread) => glimpseOf(thread, stagedMessage(thread));
const received: Glance = (thread, at) => glimpseOf(thread, firstMessage(thread, at));

const on = Operation;
const glances: Readonly<Partial<Record<Operation, Glance>>> = {
  [on.load]: atomic,
  [on.store]: atomic,
  [on.update]: atomic,
  [on.compareExchange]: atomic,
  [on.lock]: lock,
  [on.tryLock]: lock,
  [on.unlock]: lock,
  [on.read]: lock,
  [on.tryRead]: lock,
  [on.write]: lock,
  [on.tryWrite]: lock,
  [on.unlockWrite]: lock,
  [on.begin]: once,
  [on.complete]: once,
  [on.send]: sent,
  [on.trySend]: sent,
  [on.receive]: received,
  [on.tryReceive]: received,
};

/**
 * What stands now in what a thread does something to: an atomic's value, what a lock guards, what was made once, the
 * message that is sent, or would be received. Null where there is nothing.
 */
export function glance(thread: Thread, operation: Operation, object: Address): Glimpse | null {
  return glances[operation]?.(thread, object) ?? null;
}

/** Where a text would be long, or reading the value would make handles of what is in it: only where it stands. */
function glimpseOf(thread: Thread, slot: Address | null): Glimpse | null {
  if (slot === null) return null;
  const plain = plainIn(thread, slot);
  if (plain !== null && plain.value === undefined) return null;
  const text = plain === null ? null : debug(plain.value);
  if (text !== null && text.length <= longest) return value(text);
  const { heap } = thread;
  return { text: `${blockIn(heap, slot)} ${changesIn(heap, slot)}`, isValue: false };
}

function value(text: string): Glimpse {
  return { text, isValue: true };
}
