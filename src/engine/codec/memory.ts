import { typedArrays } from "./tags.js";

/** A typed array or a DataView. */
export interface View extends ArrayBufferView {
  /** Elements; a DataView has none. */
  readonly length?: number;
}

/** The memory that all threads see, where typed arrays can be that cross without a copy. */
export interface SharedMemory {
  /** Whether the array is in it. */
  has(view: View): boolean;
  /** Where the array begins, in bytes; from now on others may know of it. */
  share(view: View): number;
  /** An array of kind `kind` (an index of `typedArrays`) with `length` elements that begins at byte `offset`. */
  view(kind: number, offset: number, length: number): View;
}

const buffer = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), "buffer")?.get;

/** What a view shows a part of, also where programs do not get to see it. */
export function bufferOf(view: View): ArrayBufferLike {
  return view instanceof DataView ? view.buffer : (buffer?.call(view) as ArrayBufferLike);
}

/** Which of `typedArrays` a view is. */
export function kindOf(view: View): number {
  const prototype: unknown = Object.getPrototypeOf(view);
  return typedArrays.findIndex((kind) => kind.prototype === prototype);
}
