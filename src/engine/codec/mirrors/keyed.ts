import type { Comparison } from "./comparison.js";
import type { Edits } from "./edits.js";
import { Mirror } from "./mirror.js";

/** The keys of an object in their order, and what stands under them; nothing does in a set. */
export interface Entries {
  readonly keys: readonly unknown[];
  readonly values: readonly unknown[];
}

/** What a change does to a key. */
const Deed = { drop: 0, put: 1 } as const;

/**
 * The mirror of something with keys, which are primitives and have an order. A change says that a key goes, or that it
 * comes, as the last one, or what stands under it from now on.
 */
export abstract class KeyedMirror<T extends object> extends Mirror<T> {
  protected abstract own(): Entries;

  /** Null when `value` has what is not mirrored. */
  protected abstract entries(value: T): Entries | null;

  protected abstract has(key: unknown): boolean;

  protected abstract put(key: unknown, part: unknown): void;

  protected abstract drop(key: unknown): void;

  /** Whether `key` has its place among the keys whenever it comes. */
  protected hasPlace(_key: unknown): boolean {
    return false;
  }

  compare(now: T, to: Comparison): void {
    const entries = this.entries(now);
    if (entries === null) return to.giveUp();
    const { keys, values } = entries;
    const own = this.own();
    let j = 0;
    for (let i = 0; i < own.keys.length && !to.isOver; ) {
      const [key, other] = [own.keys[i], keys[j]];
      if (j < keys.length && Object.is(key, other)) {
        const [part, value] = [own.values[i++], values[j++]];
        if (!Object.is(part, value) && !to.part(key, part, value)) put(to, key, value);
      } else if (j < keys.length && this.hasPlace(other) && !this.has(other)) put(to, other, values[j++]);
      else drop(to, own.keys[i++]);
    }
    for (; j < keys.length && !to.isOver; j++) put(to, keys[j], values[j]);
  }

  edit(from: Edits): void {
    const key = from.value();
    if (from.count() === Deed.drop) this.drop(key);
    else this.put(key, from.part());
  }
}

function put(to: Comparison, key: unknown, value: unknown): void {
  if (!isPrimitive(key)) return to.giveUp();
  to.take(value);
  const change = to.change();
  change?.value(key);
  change?.writer.count(Deed.put);
  change?.value(value);
}

function drop(to: Comparison, key: unknown): void {
  const change = to.change();
  change?.value(key);
  change?.writer.count(Deed.drop);
}

/** Whether a mirror can have it for a key, as it has no identity but its value. */
export function isPrimitive(key: unknown): boolean {
  return key === null || !["object", "function", "symbol"].includes(typeof key);
}
