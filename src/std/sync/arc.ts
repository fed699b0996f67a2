import { sendable } from "../../engine/codec/hosts.js";
import { deepFreeze } from "../../engine/deep-freeze.js";
import { allocate, read } from "../../engine/heap.js";
import { Operation } from "../../engine/operation.js";
import { currentThread } from "../../engine/thread.js";
import { asDebug, onDrop } from "../symbols.js";

/** Its words in the heap: how many own it, and the value. */
const record = { strong: 0, value: 1, size: 2 } as const;

/**
 * Shared ownership of one value by any number of threads. The value may not change; put a `Mutex` or an atomic into
 * it for what must. Rust's `std::sync::Arc`.
 *
 * @example
 * const shared = new Arc([1, 2, 3]);
 * const ours = Arc.clone(shared);
 * thread.spawn(move(() => console.log(ours.value.length)));
 */
export class Arc<T> {
  readonly #address: number;
  #dropped = false;

  constructor(value: T);
  /** @internal */
  constructor(value: T, address: number | null);
  constructor(value: T, address: number | null = null) {
    this.#address = address ?? store(value);
  }

  /** Another owner of the same value. */
  static clone<T>(arc: Arc<T>): Arc<T> {
    Atomics.add(currentThread().heap.words, arc.#address + record.strong, 1);
    return Arc.#at<T>(arc.#address);
  }

  /** How many own the value. A thread gives up what its `move` closure owns when it ends. */
  static strongCount<T>(arc: Arc<T>): number {
    const { heap, gate } = currentThread();
    gate.pass(Operation.inspect, arc.#address);
    return read(heap, arc.#address + record.strong);
  }

  /** Whether both own the same value. */
  static ptrEq<T>(a: Arc<T>, b: Arc<T>): boolean {
    return a.#address === b.#address;
  }

  get value(): T {
    const { locals, values, heap, module } = currentThread();
    const address = read(heap, this.#address + record.value);
    const key = `arc ${this.#address}`;
    if (!locals.has(key)) locals.set(key, deepFreeze(values.get(address), module));
    // What was stored under this address had type T, in whatever thread.
    return locals.get(key) as T;
  }

  /** @internal */
  [onDrop](): void {
    if (this.#dropped) return;
    this.#dropped = true;
    Atomics.sub(currentThread().heap.words, this.#address + record.strong, 1);
  }

  /** @internal */
  [asDebug](debug: (value: unknown) => string): string {
    return debug(this.value);
  }

  static #at<T>(address: number): Arc<T> {
    return new Arc<T>(undefined as T, address);
  }

  static {
    sendable(Arc, { freeze: (arc) => arc.#address, thaw: (address) => Arc.#at(address) });
  }
}

/** Keeps the value itself for this thread, so that its maker sees the object that it gave. */
function store<T>(value: T): number {
  const { heap, values, locals, module } = currentThread();
  deepFreeze(value, module);
  const address = allocate(heap, record.size);
  heap.words[address + record.value] = values.put(value, "the Arc's value");
  heap.words[address + record.strong] = 1;
  locals.set(`arc ${address}`, value);
  return address;
}
