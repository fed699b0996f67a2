import { type Line, take, type Values } from "./atom.js";
import { candidates, exclude, grouped, include } from "./groups.js";
import { nullable } from "./inspect.js";
import { concat, cut, done, type Groups, list, repeat, scope, type Term } from "./term.js";

/** What remains after a line, and what was captured by then. */
interface Derivative {
  readonly term: Term;
  readonly values: Values;
}

const none: readonly Derivative[] = [];

/** Every way in which `line` can be the first line of `term`. */
export function derive(term: Term, line: Line, values: Values = []): readonly Derivative[] {
  switch (term.kind) {
    case "done":
      return none;
    case "atom": {
      const bound = take(term, line, values);
      return bound === null ? none : [{ term: done, values: bound }];
    }
    case "list":
      return inList(term, line, values);
    case "then": {
      const inHead = wrap(derive(term.head, line, values), (head) => concat(head, term.tail));
      return nullable(term.head) ? [...inHead, ...derive(term.tail, line, values)] : inHead;
    }
    case "par":
      return inGroups(term.groups, line, values, (next, rest) => grouped("par", include(rest, next)));
    case "anyOrder":
      return inGroups(term.groups, line, values, (next, rest) => concat(next, grouped("anyOrder", rest)));
    case "cut":
      return wrap(derive(term.item, line, values), cut);
    case "oneOf":
      return term.items.flatMap((item) => derive(item, line, values));
    case "repeat": {
      const others = repeat(Math.max(0, term.min - 1), term.max - 1, term.item);
      return wrap(derive(term.item, line, values), (next) => concat(next, others));
    }
    case "scope": {
      const inside = derive(term.item, line, values.toSpliced(term.level, values.length, term.values));
      return inside.map((next) => leave(next, term.level));
    }
    default:
      return term satisfies never;
  }
}

function wrap(found: readonly Derivative[], around: (term: Term) => Term): readonly Derivative[] {
  if (found.length === 0) return none;
  return found.map(({ term, values }) => ({ term: around(term), values }));
}

function inList(term: Extract<Term, { kind: "list" }>, line: Line, values: Values): readonly Derivative[] {
  const found: Derivative[] = [];
  for (let index = term.from; index < term.items.length; index++) {
    const item = term.items[index] ?? done;
    const rest = list(term.id, term.items, index + 1);
    found.push(...wrap(derive(item, line, values), (next) => concat(next, rest)));
    if (!nullable(item)) break;
  }
  return found;
}

function inGroups(
  groups: Groups,
  line: Line,
  values: Values,
  around: (next: Term, rest: Groups) => Term,
): readonly Derivative[] {
  const found: Derivative[] = [];
  for (const slot of candidates(groups, line.text)) {
    const nexts = derive(groups.slots[slot]?.term ?? done, line, values);
    if (nexts.length > 0) found.push(...wrap(nexts, (next) => around(next, exclude(groups, slot))));
  }
  return found;
}

function leave({ term, values }: Derivative, level: number): Derivative {
  return { term: scope(level, values[level] ?? [], term), values: values.slice(0, level) };
}
