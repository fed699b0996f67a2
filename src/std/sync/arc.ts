import { sendable } from "../../engine/codec/hosts.js";
import type { Address } from "../../engine/heap/heap.js";
import { Operation } from "../../engine/operation.js";
import { currentThread } from "../../engine/thread/thread.js";
import { None, type Option, Some } from "../option.js";
import type { Own } from "../own.js";
import { begin as panicFor, raise } from "../raise.js";
import { Err, Ok, type Result } from "../result.js";
import { asDebug } from "../symbols.js";
import * as records from "./arc-record.js";
import { copyOf, look } from "./shared-value.js";
import { Weak } from "./weak.js";

/** Whether the handle has its share: `left` when a message has taken it along. */
type Share = "owned" | "left" | "dropped";

/** A value that its only owner may change. */
interface Edited<T> {
  value: T;
}

/**
 * Shared ownership of one value by any number of threads. The value may not change; put a `Mutex` or an atomic into
 * it for what must. Once the last owner is gone, the value is dropped. Rust's `std::sync::Arc`.
 *
 * JavaScript drops nothing at the end of a scope: a share ends by `drop(arc)`, by `using arc = …`, at the end of the
 * statement where nobody has it, and with the thread whose `move` closure owns it.
 *
 * @example
 * const shared = new Arc([1, 2, 3]);
 * const ours = Arc.clone(shared);
 * thread.spawn(move(() => console.log(ours.value.length)));
 */
export class Arc<T> {
  #address: Address;
  #id: number;
  #share: Share = "owned";
  #seen: { readonly value: T } | null = null;
  #edited: Edited<T> | null = null;

  constructor(value: T);
  /** @internal */
  constructor(value: T, address: Address | null);
  constructor(value: T, address: Address | null = null) {
    const thread = currentThread();
    this.#address = address ?? records.createRecord(thread);
    if (address === null) this.#settle({ value });
    this.#id = records.idAt(thread, this.#address);
  }

  /** Another owner of the same value. */
  static clone<T>(arc: Arc<T>): Arc<T> {
    arc.#check();
    arc.#endEdit();
    records.addOwner(arc.#address);
    return Arc.#at<T>(arc.#address);
  }

  /** A reference that keeps nothing alive. */
  static downgrade<T>(arc: Arc<T>): Weak<T> {
    arc.#check();
    arc.#endEdit();
    records.addWeak(arc.#address);
    return new Weak<T>(arc.#address, Arc.#at);
  }

  /** How many own the value. */
  static strongCount<T>(arc: Arc<T>): number {
    arc.#check();
    return records.countOwners(arc.#address).strong;
  }

  /** How many `Weak`s there are. */
  static weakCount<T>(arc: Arc<T>): number {
    arc.#check();
    return records.countOwners(arc.#address).weak;
  }

  /** Whether both own the same value. */
  static ptrEq<T>(a: Arc<T>, b: Arc<T>): boolean {
    return a.#address === b.#address;
  }

  /** The value, if `arc` is its only owner; else `Err` with `arc`. */
  static tryUnwrap<T>(arc: Own<Arc<T>>): Result<T, Arc<T>> {
    arc.#check();
    if (!records.removeOnlyOwner(arc.#address)) return Err(arc);
    return Ok(arc.#takeValue());
  }

  /** Gives up the share: of all owners that do, the last one gets the value. */
  static intoInner<T>(arc: Own<Arc<T>>): Option<T> {
    arc.#check();
    if (records.removeOwner(arc.#address)) return Some(arc.#takeValue());
    arc.#share = "dropped";
    return None;
  }

  /** The value to change, if nobody else has a share in it, nor a `Weak`: `Arc.getMut(arc).unwrap().value += 1`. */
  static getMut<T>(arc: Arc<T>): Option<{ value: T }> {
    arc.#check();
    const { strong, weak } = records.countOwners(arc.#address, Operation.upgrade);
    return strong === 1 && weak === 0 ? Some(arc.#edit()) : None;
  }

  /** The value to change. When others have it too, `arc` gets a copy of its own first; what was a `Weak` of it is empty then. */
  static makeMut<T>(arc: Arc<T>): { value: T } {
    arc.#check();
    const { strong, weak } = records.countOwners(arc.#address, Operation.upgrade);
    if (strong > 1 || weak > 0) arc.#separate(strong > 1);
    return arc.#edit();
  }

  /** The value, for all owners to look at: it is frozen. */
  get value(): T {
    if (this.#edited !== null) return this.#edited.value;
    this.#seen ??= { value: this.#look() };
    return this.#seen.value;
  }

  /** Gives up the share. The last owner drops the value. */
  [Symbol.dispose](): void {
    if (this.#share !== "owned") return;
    const [address, edited] = [this.#address, this.#edited];
    const isStale = this.#isStale();
    this.#end("dropped");
    if (!isStale && records.removeOwner(address)) records.dropValue(currentThread(), address, edited);
  }

  #look(): T {
    this.#check();
    const thread = currentThread();
    // What was stored under this address had type T, in whatever thread.
    return look(thread, records.sharedAt(thread, this.#address)) as T;
  }

  #check(): void {
    if (this.#share === "dropped" || this.#isStale()) raise("use of moved value: this Arc was dropped");
  }

  /** Whether the words in the heap have come to be another Arc's. */
  #isStale(): boolean {
    return this.#edited === null && records.idAt(currentThread(), this.#address) !== this.#id;
  }

  /** Nobody else has the value: it is here, free to be changed, until somebody else is to see it. */
  #edit(): { value: T } {
    const thread = currentThread();
    const value = (): T => copyOf(thread, records.sharedAt(thread, this.#address)) as T;
    const edited = this.#edited ?? { value: value() };
    this.#edited = edited;
    this.#seen = null;
    const isOver = (): boolean => this.#edited !== edited;
    return {
      get value() {
        return edited.value;
      },
      set value(value) {
        if (isOver()) raise("use of a borrow that has ended: the Arc was used since `getMut`");
        edited.value = value;
      },
    };
  }

  #endEdit(): void {
    if (this.#edited !== null) this.#settle(this.#edited);
  }

  #settle({ value }: Edited<T>): void {
    const thread = currentThread();
    try {
      records.settle(thread, this.#address, value);
    } catch (error) {
      throw panicFor(error);
    }
    this.#edited = null;
    this.#id = records.idAt(thread, this.#address);
  }

  /** Leaves the others what they have, and has a value of its own. */
  #separate(isCopy: boolean): void {
    const thread = currentThread();
    const old = this.#address;
    if (isCopy && records.holdsHandles(thread, old))
      raise("`Arc.makeMut` cannot copy handles: clone them, and make a new `Arc`");
    const value = copyOf(thread, records.sharedAt(thread, old)) as T;
    if (records.removeOwner(old)) records.takeValue(thread, old);
    this.#address = records.createRecord(thread);
    this.#settle({ value });
  }

  #takeValue(): T {
    const { value } = this.#edited ?? { value: null };
    const stored = records.takeValue(currentThread(), this.#address) as T;
    const taken = this.#edited === null ? stored : (value as T);
    this.#end("dropped");
    return taken;
  }

  #end(share: Share): void {
    this.#share = share;
    this.#seen = null;
    this.#edited = null;
  }

  /** @internal */
  [asDebug](debug: (value: unknown) => string): string {
    return debug(this.value);
  }

  static #at<T>(address: Address): Arc<T> {
    return new Arc<T>(undefined as T, address);
  }

  /** From a thread in which the value could be changed. */
  static #received([address, value]: readonly [Address, unknown]): Arc<unknown> {
    const arc = Arc.#at<unknown>(address);
    arc.#settle({ value });
    return arc;
  }

  static {
    sendable(Arc, {
      freeze: (arc: Arc<unknown>): Address | [Address, unknown] =>
        arc.#edited === null ? arc.#address : [arc.#address, arc.#edited.value],
      thaw: (state) => (typeof state === "number" ? Arc.#at<unknown>(state) : Arc.#received(state)),
      leave(arc, forGood) {
        if (forGood) arc.#share = "left";
        else records.pin(arc.#address);
      },
    });
    sendable(Weak, {
      freeze: (weak: Weak<unknown>) => weak.address,
      thaw: (address) => new Weak<unknown>(address, Arc.#at),
      leave: (weak, forGood) => weak.leave(forGood),
    });
  }
}
