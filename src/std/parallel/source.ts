import type { TypedArray } from "../slices.js";
import { Range } from "./range.js";

/** What can be gone through in parallel. */
export type Source<T> = readonly T[] | TypedArray | Range;

/** A part of a source as it goes to another thread: the two ends of a range, or the elements. */
export type Piece = { readonly from: number; readonly to: number } | ArrayLike<unknown>;

export function lengthOf(source: Source<unknown>): number {
  return source instanceof Range ? Math.max(0, Math.ceil(source.end - source.start)) : source.length;
}

/** The elements of `source` from `from` up to `to`; those of a typed array are not copied. */
export function pieceOf(source: Source<unknown>, from: number, to: number): Piece {
  if (source instanceof Range) return { from: source.start + from, to: source.start + to };
  return Array.isArray(source) ? source.slice(from, to) : (source as TypedArray).subarray(from, to);
}

/** Calls `accept` with each element until it returns false. */
export function visit(piece: Piece, accept: (item: unknown) => boolean): void {
  if ("from" in piece) {
    for (let item = piece.from; item < piece.to; item++) if (!accept(item)) return;
    return;
  }
  for (let i = 0; i < piece.length; i++) if (!accept(piece[i])) return;
}

/** The ends of `count` pieces of nearly the same length. */
export function borders(length: number, count: number): readonly (readonly [from: number, to: number])[] {
  return Array.from({ length: count }, (_, i) => [
    Math.floor((length * i) / count),
    Math.floor((length * (i + 1)) / count),
  ]);
}
