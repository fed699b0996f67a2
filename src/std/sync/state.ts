import { complete } from "../../engine/concerns.js";
import { type Address, allocate } from "../../engine/heap/heap.js";
import { slotSize } from "../../engine/heap/slot.js";
import { addThing, type ThingKind } from "../../engine/log/things.js";
import { Operation, Test } from "../../engine/operation.js";
import { serialWord } from "../../engine/process/deadlock.js";
import { currentThread } from "../../engine/thread/thread.js";

/** The words of what is made once: a cell with its state, which of its values it has now, and that value's slot. */
export const onceRecord = { state: 0, serial: serialWord, version: 3, value: 4, size: 4 + slotSize } as const;

/** How far it is. `poisoned`: a thread panicked while it made it. */
export const State = { empty: 0, busy: 1, made: complete, poisoned: 3 } as const;
type State = (typeof State)[keyof typeof State];

export function createOnce(kind: ThingKind): Address {
  const thread = currentThread();
  const { heap } = thread;
  const at = allocate(heap, onceRecord.size);
  heap.words[at + onceRecord.serial] = addThing(thread, at, kind);
  return at;
}

/** The state now; what other threads do about it comes before or after. */
export function stateOf(at: Address): State {
  const { gate, heap } = currentThread();
  gate.pass(Operation.isComplete, at);
  return Atomics.load(heap.words, at) as State;
}

/**
 * Waits while another thread is at it. Returns the state that this one found; it is this one's to make when that is
 * one of `from`, and others wait then until `finish`.
 */
export function begin(at: Address, from: readonly State[] = [State.empty]): State {
  const { gate, heap } = currentThread();
  let found: number = State.busy;
  const attempt = (): boolean => {
    found = Atomics.load(heap.words, at);
    if (!from.includes(found as State)) return found !== State.busy;
    return Atomics.compareExchange(heap.words, at, found, State.busy) === found;
  };
  gate.wait(
    {
      operation: Operation.begin,
      object: at,
      cell: at,
      test: Test.differs,
      operand: State.busy,
      otherWord: at,
    },
    attempt,
  );
  return found as State;
}

/** Leaves what was begun in `state`, and lets those who wait go on. */
export function finish(at: Address, state: State): void {
  const { gate, heap } = currentThread();
  gate.pass(Operation.complete, at);
  Atomics.store(heap.words, at, state);
  gate.wake(at, Number.POSITIVE_INFINITY);
}

/** Makes what was begun; when `make` panics, leaves `failed` and lets the panic go on. */
export function makeOnce(at: Address, failed: State, make: () => void): void {
  const thread = currentThread();
  try {
    make();
  } catch (error) {
    thread.unwinding(error);
    finish(at, failed);
    throw error;
  }
  finish(at, State.made);
}

/** Whether the owner's end is the value's: there is one, which nobody can ask for any more then. */
export function unmake(at: Address): boolean {
  const { words } = currentThread().heap;
  return Atomics.compareExchange(words, at, State.made, State.poisoned) === State.made;
}

export function isMade(at: Address): boolean {
  return Atomics.load(currentThread().heap.words, at) === State.made;
}
