import type { Atom, Values } from "./atom.js";
import { groupsIn, type Term } from "./term.js";

/** Whether the term allows that nothing more is printed. */
export function nullable(term: Term): boolean {
  switch (term.kind) {
    case "done":
    case "cut":
      return true;
    case "atom":
      return false;
    case "list":
      return term.items.every((item, index) => index < term.from || nullable(item));
    case "then":
      return nullable(term.head) && nullable(term.tail);
    case "par":
    case "anyOrder":
      return term.groups.slots.every((group) => group === null || nullable(group.term));
    case "oneOf":
      return term.items.some(nullable);
    case "repeat":
      return term.min === 0 || nullable(term.item);
    case "scope":
      return nullable(term.item);
    default:
      return term satisfies never;
  }
}

/** A line that may come next, and the captures that it must agree with. */
export interface First {
  readonly atom: Atom;
  readonly values: Values;
}

/** The lines that may come next. */
export function firsts(term: Term, values: Values = []): First[] {
  switch (term.kind) {
    case "done":
      return [];
    case "atom":
      return [{ atom: term, values }];
    case "list":
      return reachable(term.items.slice(term.from)).flatMap((item) => firsts(item, values));
    case "then":
      return reachable([term.head, term.tail]).flatMap((item) => firsts(item, values));
    case "par":
    case "anyOrder":
      return groupsIn(term.groups).flatMap((group) => firsts(group.term, values));
    case "oneOf":
      return term.items.flatMap((item) => firsts(item, values));
    case "cut":
    case "repeat":
      return firsts(term.item, values);
    case "scope":
      return firsts(term.item, values.toSpliced(term.level, values.length, term.values));
    default:
      return term satisfies never;
  }
}

/** The terms up to the first that must print something. */
function reachable(terms: readonly Term[]): readonly Term[] {
  const index = terms.findIndex((term) => !nullable(term));
  return index === -1 ? terms : terms.slice(0, index + 1);
}

/** The lines of a shortest way to complete the term. */
export function completion(term: Term): readonly Atom[] {
  if (nullable(term)) return [];
  switch (term.kind) {
    case "done":
    case "cut":
      return [];
    case "atom":
      return [term];
    case "list":
      return term.items.slice(term.from).flatMap(completion);
    case "then":
      return [...completion(term.head), ...completion(term.tail)];
    case "par":
    case "anyOrder":
      return groupsIn(term.groups).flatMap((group) => times(group.count, completion(group.term)));
    case "oneOf":
      return shortest(term.items.map(completion));
    case "repeat":
      return times(term.min, completion(term.item));
    case "scope":
      return completion(term.item);
    default:
      return term satisfies never;
  }
}

export function shortest<T>(candidates: readonly (readonly T[])[]): readonly T[] {
  return candidates.reduce(
    (best, candidate) => (candidate.length < best.length ? candidate : best),
    candidates[0] ?? [],
  );
}

function times<T>(count: number, items: readonly T[]): T[] {
  return Array.from({ length: count }, () => items).flat();
}

/** Whether any line that the term may still print, now or later, passes the test. */
export function mentions(term: Term, test: (atom: Atom) => boolean): boolean {
  switch (term.kind) {
    case "done":
      return false;
    case "atom":
      return test(term);
    case "list":
      return term.items.slice(term.from).some((item) => mentions(item, test));
    case "then":
      return mentions(term.head, test) || mentions(term.tail, test);
    case "par":
    case "anyOrder":
      return groupsIn(term.groups).some((group) => mentions(group.term, test));
    case "oneOf":
      return term.items.some((item) => mentions(item, test));
    case "cut":
    case "repeat":
    case "scope":
      return mentions(term.item, test);
    default:
      return term satisfies never;
  }
}
