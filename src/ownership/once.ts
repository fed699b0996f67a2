import type { Analysis } from "../compiler/analysis/analysis.js";

/**
 * A fact about a program that several rules ask for, worked out when the first one does.
 *
 * @example const loopsOf = oncePer((analysis) => find(analysis.sourceFile, isLoop));
 */
export function oncePer<Fact>(workOut: (analysis: Analysis) => Fact): (analysis: Analysis) => Fact {
  const known = new WeakMap<Analysis, { readonly fact: Fact }>();
  return (analysis) => {
    const found = known.get(analysis) ?? { fact: workOut(analysis) };
    known.set(analysis, found);
    return found.fact;
  };
}

/** A fact about each of a program's parts. */
export type PerKey<Key, Fact> = (key: Key, analysis: Analysis) => Fact;

/** The same for each key of a program, as each of its functions. What asks for itself on the way gets `unknown`. */
export function onceForEach<Key extends object, Fact>(
  unknown: Fact,
  workOut: PerKey<Key, Fact>,
): PerKey<Key, Fact> {
  const tableOf = oncePer(() => new Map<Key, Fact>());
  return (key, analysis) => {
    const table = tableOf(analysis);
    const known = table.get(key);
    if (known !== undefined || table.has(key)) return known as Fact;
    table.set(key, unknown);
    const fact = workOut(key, analysis);
    table.set(key, fact);
    return fact;
  };
}
