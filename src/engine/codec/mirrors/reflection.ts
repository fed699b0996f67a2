import { ListMirror } from "./list.js";
import { MapMirror } from "./map.js";
import { type Mirror, unmirrored } from "./mirror.js";
import { RecordMirror } from "./record.js";
import { SetMirror } from "./set.js";

/** So deep may objects lie in what is mirrored: what is deeper is rare, and mirrors call each other. */
export const deepest = 50;

/**
 * Makes mirrors of values that are trees of the language's own lists, maps, sets and plain objects. What holds an
 * object in two places, an instance of a class, a handle or a function has none.
 */
export class Reflection {
  private seen: Set<object> | null = null;
  private depth = 0;

  /** The mirror of an object, a primitive itself, or `unmirrored`. */
  part(value: unknown): unknown {
    if (typeof value === "object" && value !== null) return this.object(value) ?? unmirrored;
    return typeof value === "function" || typeof value === "symbol" ? unmirrored : value;
  }

  object(value: object): Mirror | null {
    if (this.depth >= deepest || !this.meet(value)) return null;
    this.depth++;
    const mirror = this.make(value);
    this.depth--;
    return mirror;
  }

  /** False when the object was met before. */
  meet(value: object): boolean {
    this.seen ??= new Set();
    const { size } = this.seen;
    return this.seen.add(value).size > size;
  }

  /** Whether any of the objects met is what the program got of one of `mirrors`. */
  hasMetOneOf(mirrors: readonly Mirror[]): boolean {
    const { seen } = this;
    return seen !== null && mirrors.some((mirror) => mirror.isOfAny(seen));
  }

  private make(value: object): Mirror | null {
    switch (Object.getPrototypeOf(value)) {
      case Array.prototype:
        return Array.isArray(value) ? ListMirror.of(value, this) : null;
      case Object.prototype:
        return RecordMirror.of(value as Record<string, unknown>, this);
      case Map.prototype:
        return MapMirror.of(value as Map<unknown, unknown>, this);
      case Set.prototype:
        return SetMirror.of(value as Set<unknown>);
      default:
        return null;
    }
  }
}
