import type { Atom, Frame } from "./atom.js";

/** Equal terms side by side, kept as one with a count, so that symmetric choices are one choice. */
export interface Group {
  readonly key: string;
  readonly term: Term;
  readonly count: number;
  /** The texts with which the term can begin; null when a regular expression decides. */
  readonly texts: ReadonlySet<string> | null;
}

/** Finds the groups that a multiset began with. Those that came later lie in the slots from `size` on. */
export interface GroupIndex {
  readonly size: number;
  readonly byKey: ReadonlyMap<string, number>;
  /** The slots of the terms that can begin with a text. */
  readonly byText: ReadonlyMap<string, readonly number[]>;
  /** The slots of the terms of which only trying tells. */
  readonly others: readonly number[];
}

/** A multiset of terms; a slot is null when none of its term is left. */
export interface Groups {
  readonly slots: readonly (Group | null)[];
  readonly index: GroupIndex;
}

/**
 * What may still be printed. A pattern is compiled to a term, and each line turns a term into the terms that remain
 * after it (its derivatives). No term stands for "nothing is possible", so every term can be completed.
 */
export type Term =
  | { readonly kind: "done" }
  | Atom
  /** `items` from index `from` on. `id` tells equal lists. */
  | { readonly kind: "list"; readonly id: string; readonly items: readonly Term[]; readonly from: number }
  | { readonly kind: "then"; readonly head: Term; readonly tail: Term }
  | { readonly kind: "par" | "anyOrder"; readonly groups: Groups }
  | { readonly kind: "cut"; readonly item: Term }
  | { readonly kind: "oneOf"; readonly id: string; readonly items: readonly Term[] }
  | { readonly kind: "repeat"; readonly min: number; readonly max: number; readonly item: Term }
  | { readonly kind: "scope"; readonly level: number; readonly values: Frame; readonly item: Term };

export const done: Term = { kind: "done" };

export function list(id: string, items: readonly Term[], from: number): Term {
  const first = items[from];
  if (first === undefined) return done;
  return from === items.length - 1 ? first : { kind: "list", id, items, from };
}

// Not named `then`: a module that exports that is a thenable, and importing it would never end.
export function concat(head: Term, tail: Term): Term {
  if (head.kind === "done") return tail;
  return tail.kind === "done" ? head : { kind: "then", head, tail };
}

export function cut(item: Term): Term {
  return item.kind === "done" || item.kind === "cut" ? item : { kind: "cut", item };
}

export function repeat(min: number, max: number, item: Term): Term {
  if (max === 0 || item.kind === "done") return done;
  return min === 1 && max === 1 ? item : { kind: "repeat", min, max, item };
}

export function scope(level: number, values: Frame, item: Term): Term {
  return item.kind === "done" ? done : { kind: "scope", level, values, item };
}

/** Terms with the same key allow the same lines. */
export function keyOf(term: Term): string {
  switch (term.kind) {
    case "done":
      return "-";
    case "atom":
    case "oneOf":
      return term.id;
    case "list":
      return `${term.id}@${term.from}`;
    case "then":
      return `(${keyOf(term.head)}.${keyOf(term.tail)})`;
    case "par":
    case "anyOrder":
      return `${term.kind}(${groupKeys(term.groups).sort().join(" ")})`;
    case "cut":
      return `cut(${keyOf(term.item)})`;
    case "repeat":
      return `${term.min}-${term.max}(${keyOf(term.item)})`;
    case "scope":
      return `${JSON.stringify(term.values)}(${keyOf(term.item)})`;
    default:
      return term satisfies never;
  }
}

/** The groups of which something is left. */
export function groupsIn({ slots }: Groups): readonly Group[] {
  return slots.filter((group) => group !== null);
}

function groupKeys(groups: Groups): string[] {
  return groupsIn(groups).map(({ count, key }) => `${count}*${key}`);
}
