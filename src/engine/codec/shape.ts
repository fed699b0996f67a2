import type { Module } from "../thread/module.js";
import type { Decoder } from "./decoder.js";
import type { Encoder } from "./encoder.js";
import type { Tag } from "./tags.js";

/**
 * How the objects of one shape cross threads: the two directions side by side, so that what `write` puts down is what
 * `read` takes up, and the same of `writeContents` and `readContents`.
 */
export interface Shape<T extends object> {
  readonly tag: (typeof Tag)[keyof typeof Tag];
  /** Writes what it takes to make the object, before its contents; its tag is written already. */
  readonly write: (value: T, to: Encoder) => void;
  readonly read: (from: Decoder) => T;
  readonly writeContents: (value: T, to: Encoder) => void;
  /** Reads the contents of an object that has none yet. */
  readonly readContents: (value: T, from: Decoder) => void;
  /** An object like `value` without contents, to read an older or newer state into. */
  readonly emptyLike: (value: T, module: Module) => T;
  /**
   * Gives `target` what a borrower changed between the states `before` and `after`, and only that: others may have
   * borrowed other parts of it, or its owner may have changed some meanwhile.
   */
  readonly merge: (target: T, before: T, after: T, module: Module) => void;
}

/** A shape in a table of all of them: the table pairs it with objects of its own, which no type can say. */
export type AnyShape = Shape<object>;

export function anyShape<T extends object>(shape: Shape<T>): AnyShape {
  return shape as unknown as AnyShape;
}

/** For shapes that `read` makes complete, and for those without a part that a borrower could change. */
export const nothing = (): void => {};
