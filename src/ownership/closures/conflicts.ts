import type ts from "typescript";
import type { Analysis } from "../../compiler/analysis/analysis.js";
import type { Capture, Closure } from "../../compiler/analysis/closures.js";
import { encloses } from "../../compiler/analysis/names.js";
import { isCopy } from "../../compiler/analysis/types.js";
import { crossingWith } from "./crossing-closures.js";
import type { Spawned } from "./spawned-closures.js";

/** What a closure does with a variable that it captures. */
export interface Access {
  readonly closure: Closure;
  readonly capture: Capture;
  readonly assigns: boolean;
  /** What that is in Rust; `move` copies numbers and the like, which only reads the variable. */
  readonly kind: "mutable" | "immutable" | "move";
  readonly use: ts.Node;
  readonly carriedBy: ts.Node | null;
}

/** Two accesses to one variable, in source order. */
export type Conflict = readonly [first: Access, second: Access];

/** The pairs of closures that cross with a thread of which one changes what the other uses. */
export function conflictsOf(
  spawned: Spawned,
  assigned: ReadonlySet<ts.Node>,
  analysis: Analysis,
): readonly Conflict[] {
  const accesses = accessesOf(spawned, assigned, analysis);
  return accesses.flatMap((first, index) =>
    accesses
      .slice(index + 1)
      .flatMap((second): Conflict[] => (areAtOdds(first, second) ? [[first, second]] : [])),
  );
}

function accessesOf(
  { closure: root, moved }: Spawned,
  assigned: ReadonlySet<ts.Node>,
  analysis: Analysis,
): readonly Access[] {
  const accesses = crossingWith(root, analysis).flatMap(({ closure, carriedBy }) =>
    closure.captures.map((capture): Access => {
      const assignment = capture.uses.find((use) => assigned.has(use));
      const borrow = assignment ? "mutable" : "immutable";
      const kind = moved && closure === root ? movedAs(capture, analysis) : borrow;
      const use = assignment ?? capture.uses[0] ?? closure.node;
      return { closure, capture, assigns: assignment !== undefined, kind, use, carriedBy };
    }),
  );
  return accesses.sort((a, b) => a.closure.node.pos - b.closure.node.pos);
}

function movedAs({ symbol }: Capture, { checker }: Analysis): Access["kind"] {
  return isCopy(checker.getTypeOfSymbol(symbol)) ? "immutable" : "move";
}

function areAtOdds(first: Access, second: Access): boolean {
  if (first.capture.symbol !== second.capture.symbol) return false;
  if (encloses(first.closure.node, second.closure.node)) return false;
  return [first, second].some(({ assigns, kind }) => assigns && kind !== "immutable");
}
