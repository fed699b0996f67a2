import { type Happening, happenedBefore } from "./clocks.js";

/** A set of elements of a lattice, as bits. It holds with each element all that happened before it: an ideal. */
export type Ideal = bigint;

export const nothingYet: Ideal = 0n;

/**
 * The orders in which some of the happenings of a class can come: all that agree with what happened before what (the
 * linear extensions). A walk from ideal to ideal, adding one element at a time, is such an order.
 */
export class Lattice {
  /** By element: those that come before it in every order. */
  readonly #before: readonly Ideal[];

  constructor(readonly happenings: readonly Happening[]) {
    this.#before = happenings.map(({ clock }, index) =>
      happenings.reduce(
        (before, other, bit) =>
          bit !== index && happenedBefore(other, clock) ? including(before, bit) : before,
        nothingYet,
      ),
    );
  }

  /** The orders of some of the elements, which go by their index among those. */
  of(elements: readonly number[]): Lattice {
    return new Lattice(elements.flatMap((element) => this.happenings[element] ?? []));
  }

  /** The elements that can come next, by index. */
  nexts(ideal: Ideal): number[] {
    return this.#before.flatMap((before, index) =>
      !holds(ideal, index) && (before & ~ideal) === 0n ? [index] : [],
    );
  }
}

/** The ideal with one element more. */
export function including(ideal: Ideal, element: number): Ideal {
  return ideal | (1n << BigInt(element));
}

function holds(ideal: Ideal, element: number): boolean {
  return (ideal & (1n << BigInt(element))) !== 0n;
}
