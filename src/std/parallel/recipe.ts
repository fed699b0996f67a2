import { type Piece, visit } from "./source.js";

type Apply = (...args: readonly unknown[]) => unknown;

/** What happens to each element on its way. */
export interface Stage {
  readonly kind: "map" | "filter";
  readonly apply: Apply;
}

/** What becomes of the elements that have come through. */
export type End =
  | { readonly kind: "collect" | "sum" | "count" }
  | { readonly kind: "min" | "max" }
  | { readonly kind: "forEach" | "any" | "all"; readonly apply: Apply }
  | { readonly kind: "reduce"; readonly identity: Apply; readonly apply: Apply };

/** All that is to be done with a source; it crosses to the threads that do it. */
export interface Recipe {
  readonly stages: readonly Stage[];
  readonly end: End;
}

/** What takes elements in; what it has got so far; that it needs no more is `accept`'s answer. */
interface Sink {
  readonly accept: (item: unknown) => boolean;
  readonly result: () => unknown;
}

/** What the recipe makes of one piece. */
export function follow({ stages, end }: Recipe, piece: Piece): unknown {
  const { accept, result } = sinkFor(end);
  visit(piece, stages.reduceRight(through, accept));
  return result();
}

/** What it makes of the whole source, from what it made of the pieces, in their order. */
export function combine({ end }: Recipe, parts: readonly unknown[]): unknown {
  switch (end.kind) {
    case "collect":
      return (parts as unknown[][]).flat(1);
    case "forEach":
      return undefined;
    case "any":
      return parts.includes(true);
    case "all":
      return !parts.includes(false);
    case "reduce":
      return parts.length === 0 ? end.identity() : parts.reduce((a, b) => end.apply(a, b));
    case "sum":
    case "count":
      return (parts as number[]).reduce((a, b) => a + b, 0);
    case "min":
    case "max":
      return bestOf(end.kind, (parts as unknown[][]).flat(1));
  }
}

function through(next: Sink["accept"], { kind, apply }: Stage): Sink["accept"] {
  return kind === "map" ? (item) => next(apply(item)) : (item) => !apply(item) || next(item);
}

function sinkFor(end: End): Sink {
  switch (end.kind) {
    case "collect": {
      const list: unknown[] = [];
      return { accept: (item) => list.push(item) > 0, result: () => list };
    }
    case "forEach":
      return folding(undefined, (_, item) => void end.apply(item));
    case "any":
      return searching((item) => Boolean(end.apply(item)), true);
    case "all":
      return searching((item) => !end.apply(item), false);
    case "reduce":
      return folding(end.identity(), end.apply);
    case "sum":
      return folding(0, (sum, item) => (sum as number) + (item as number));
    case "count":
      return folding(0, (count) => (count as number) + 1);
    case "min":
    case "max":
      return listing((best, item) => better(end.kind, best, item));
  }
}

function folding(first: unknown, next: (value: unknown, item: unknown) => unknown): Sink {
  let value = first;
  return {
    accept(item) {
      value = next(value, item);
      return true;
    },
    result: () => value,
  };
}

/** Stops at the first element that `isFound`; its result is then `found`, else the opposite. */
function searching(isFound: (item: unknown) => boolean, found: boolean): Sink {
  let result = !found;
  return {
    accept(item) {
      if (isFound(item)) result = found;
      return result !== found;
    },
    result: () => result,
  };
}

/** A list of the best element, which is empty when there was none. */
function listing(choose: (best: unknown, item: unknown) => unknown): Sink {
  let best: unknown[] = [];
  return {
    accept(item) {
      best = [best.length === 0 ? item : choose(best[0], item)];
      return true;
    },
    result: () => best,
  };
}

/** A list of the best one, which is empty when there is none. */
function bestOf(kind: "min" | "max", list: readonly unknown[]): unknown[] {
  return list.length === 0 ? [] : [list.reduce((best, item) => better(kind, best, item))];
}

/** The greater or lesser of two; of equal ones Rust takes the first as least and the last as greatest. */
function better(kind: "min" | "max", a: unknown, b: unknown): unknown {
  const [left, right] = [a as number, b as number];
  if (kind === "min") return right < left ? b : a;
  return left > right ? a : b;
}
