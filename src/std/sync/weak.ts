import type { Address } from "../../engine/heap/heap.js";
import { None, type Option, Some } from "../option.js";
import { raise } from "../raise.js";
import { asDebug } from "../symbols.js";
import type { Arc } from "./arc.js";
import * as records from "./arc-record.js";

/** In the place of the address of a `Weak` that never had a value. */
const nowhere = 0;

/**
 * A reference to an `Arc`'s value that does not keep it alive: for what would lead back to its owner otherwise. Rust's
 * `std::sync::Weak`.
 *
 * @example
 * const weak = Arc.downgrade(arc);
 * const name = weak.upgrade().map((owner) => owner.value.name);
 */
export class Weak<T> {
  /** @internal */
  readonly address: Address;
  readonly #own: ((address: Address) => Arc<T>) | null;
  #share: "owned" | "left" | "dropped" = "owned";

  /** One without a value. */
  constructor();
  /** @internal */
  constructor(address: Address, own: ((address: Address) => Arc<T>) | null);
  constructor(address: Address = nowhere, own: ((address: Address) => Arc<T>) | null = null) {
    this.address = address;
    this.#own = own;
  }

  /** Another owner of the value, if it still has one; `None` once it was dropped. */
  upgrade(): Option<Arc<T>> {
    this.#check();
    if (this.#own === null || !records.addOwnerIfAny(this.address)) return None;
    return Some(this.#own(this.address));
  }

  /** Another reference to the same value; it keeps nothing alive either. */
  static clone<T>(weak: Weak<T>): Weak<T> {
    weak.#check();
    if (weak.address !== nowhere) records.addWeak(weak.address);
    return new Weak<T>(weak.address, weak.#own);
  }

  /** Whether both are of the same value. */
  static ptrEq<T>(a: Weak<T>, b: Weak<T>): boolean {
    return a.address === b.address;
  }

  /** How many own the value. */
  strongCount(): number {
    this.#check();
    return this.address === nowhere ? 0 : records.countOwners(this.address).strong;
  }

  /** How many `Weak`s there are while the value lives; 0 afterwards. */
  weakCount(): number {
    this.#check();
    if (this.address === nowhere) return 0;
    const { strong, weak } = records.countOwners(this.address);
    return strong === 0 ? 0 : weak;
  }

  [Symbol.dispose](): void {
    if (this.#share !== "owned") return;
    this.#share = "dropped";
    if (this.address !== nowhere) records.removeWeak(this.address);
  }

  /** A message has taken it along. @internal */
  leave(forGood: boolean): void {
    if (this.address === nowhere) return;
    if (forGood) this.#share = "left";
    else records.pin(this.address);
  }

  #check(): void {
    if (this.#share === "dropped") raise("use of moved value: this Weak was dropped");
  }

  /** @internal */
  [asDebug](): string {
    return "(Weak)";
  }
}
