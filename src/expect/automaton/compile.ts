import { anchored, type Pattern, type TextTest, type Who } from "../pattern.js";
import type { Atom, Capture } from "./atom.js";
import { namesIn, sharedNames, sourceKey } from "./captures.js";
import { grouped, groupsOf } from "./groups.js";
import { cut, done, type Groups, groupsIn, keyOf, list, repeat, scope, type Term } from "./term.js";

/** What encloses a pattern: who must print it, and where the captures live that are known so far. */
interface Context {
  readonly who: readonly Who[];
  readonly captures: ReadonlyMap<string, Capture>;
  readonly level: number;
  /** Short ids for structures, so that equal parts of a pattern become terms with equal keys. */
  readonly ids: Map<string, string>;
}

/** The term of a whole pattern. */
export function compile(pattern: Pattern): Term {
  return term(pattern, { who: [], captures: new Map(), level: 0, ids: new Map() });
}

// A capture lives in a scope around the smallest pattern that holds all of its places. A scope inside a `repeat` is
// fresh in each round; scopes of siblings have the same level, so that siblings of the same shape have the same key.
function term(pattern: Pattern, context: Context): Term {
  const shared = sharedNames(pattern).filter((name) => !context.captures.has(name));
  if (shared.length === 0) return bare(pattern, context);
  const { level } = context;
  const own = shared.map((name, slot) => [name, { name, level, slot }] as const);
  const captures = new Map([...context.captures, ...own]);
  const item = bare(pattern, { ...context, captures, level: level + 1 });
  return scope(
    level,
    shared.map(() => null),
    item,
  );
}

function bare(pattern: Pattern, context: Context): Term {
  switch (pattern.kind) {
    case "line":
      return atom(pattern.test, context);
    case "by":
      return term(pattern.item, { ...context, who: [...context.who, pattern.who] });
    case "seq":
      return sequence(terms(pattern.items, context), context);
    case "par":
      return interleaving(terms(pattern.items, context));
    case "anyOrder":
      return grouped("anyOrder", groupsOf(terms(pattern.items, context)));
    case "oneOf":
      return choice(terms(pattern.items, context), context);
    case "optional":
      return choice([done, term(pattern.item, context)], context);
    case "cut":
      return cut(term(pattern.item, context));
    case "repeat":
      return repeat(pattern.min, pattern.max ?? Number.POSITIVE_INFINITY, term(pattern.item, context));
    default:
      return pattern satisfies never;
  }
}

function terms(items: readonly Pattern[], context: Context): Term[] {
  return items.map((item) => term(item, context));
}

function atom(test: TextTest, context: Context): Atom {
  const regex = test.kind === "regex" ? anchored(test) : null;
  const captures = namesIn(test).flatMap((name) => context.captures.get(name) ?? []);
  const { who, ids } = context;
  return {
    kind: "atom",
    id: idOf("line", [sourceKey(test, context.captures), who], ids),
    test,
    regex,
    who,
    captures,
  };
}

function sequence(all: readonly Term[], { ids }: Context): Term {
  const items = all.filter((item) => item.kind !== "done");
  const [first] = items;
  // A line n times is kept as a count: threads that print the same line over and over are then told apart by nothing.
  if (first?.kind === "atom" && items.every((item) => item.kind === "atom" && item.id === first.id))
    return repeat(items.length, items.length, first);
  return list(idOf("list", items.map(keyOf), ids), items, 0);
}

function choice(items: readonly Term[], { ids }: Context): Term {
  const distinct = [...new Map(items.map((item) => [keyOf(item), item])).values()];
  const [only] = distinct;
  if (only !== undefined && distinct.length === 1) return only;
  return { kind: "oneOf", id: idOf("oneOf", distinct.map(keyOf), ids), items: distinct };
}

function interleaving(items: readonly Term[]): Term {
  const flat = items.flatMap((item) => (item.kind === "par" ? spread(item.groups) : [item]));
  return grouped("par", groupsOf(mergeCounts(flat)));
}

function spread(groups: Groups): Term[] {
  return groupsIn(groups).flatMap((group) => Array<Term>(group.count).fill(group.term));
}

// Interleaving a to b and c to d of one line is a + c to b + d of it.
function mergeCounts(items: readonly Term[]): Term[] {
  const counts = new Map<string, { readonly min: number; readonly max: number; readonly item: Atom }>();
  const others: Term[] = [];
  for (const item of items) {
    if (item.kind !== "repeat" || item.item.kind !== "atom") others.push(item);
    else {
      const { min, max } = counts.get(item.item.id) ?? { min: 0, max: 0 };
      counts.set(item.item.id, { min: min + item.min, max: max + item.max, item: item.item });
    }
  }
  return [...others, ...[...counts.values()].map(({ min, max, item }) => repeat(min, max, item))];
}

function idOf(kind: string, structure: unknown, ids: Map<string, string>): string {
  const key = kind + JSON.stringify(structure);
  const id = ids.get(key) ?? `#${ids.size}`;
  ids.set(key, id);
  return id;
}
