import type { Comparison } from "./comparison.js";
import type { Edits } from "./edits.js";

/**
 * A thread's own record of what an object held when all threads last agreed on it. The program only gets copies, so
 * nothing that it does to them, or keeps of them, reaches the record. A part that is a primitive stands there itself,
 * an object as a mirror of its own.
 */
export abstract class Mirror<T extends object = object> {
  /** The object that the program got last, whatever has become of it. */
  private given: T;

  constructor(given: T) {
    this.given = given;
  }

  /** A new object that holds the same, for the program. */
  give(): T {
    this.given = this.copy();
    return this.given;
  }

  isOf(value: unknown): boolean {
    return this.given === value;
  }

  isOfAny(objects: ReadonlySet<object>): boolean {
    return objects.has(this.given);
  }

  protected abstract copy(): T;

  /** Whether `value` is of the kind that this is a mirror of. */
  abstract fits(value: object): value is T;

  /** Writes how `now` differs. */
  abstract compare(now: T, to: Comparison): void;

  /** Makes one of the changes that `compare` wrote. */
  abstract edit(from: Edits): void;

  /** The part that `compare` named so where it wrote what changed inside it. */
  abstract part(step: unknown): unknown;
}

/** What the program gets for a part. */
export function give(part: unknown): unknown {
  return part instanceof Mirror ? part.give() : part;
}

/** Stands for what has no mirror. */
export const unmirrored = Symbol("unmirrored");
