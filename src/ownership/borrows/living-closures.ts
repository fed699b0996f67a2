import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { encloses } from "../../compiler/analysis/names.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Knowledge } from "../paths/knowledge.js";
import { walkPaths } from "../paths/walk.js";
import { complain } from "../rule.js";
import { type Assigned, assignedBy, closuresKept, variablesUsed } from "./living.js";

/** A variable with a closure in it, which borrows from where it is made to where it is last used. */
interface Living extends Assigned {
  readonly keeper: ts.Node;
}

/** Another closure that assigns to the same variable was made meanwhile. */
interface Overlap {
  readonly first: Living;
  readonly second: Assigned;
}

interface State {
  readonly living: readonly Living[];
  readonly overlaps: readonly Overlap[];
}

type Found = (overlap: Overlap, later: ts.Node) => void;

/** E0499 in one thread: two closures assign to one variable, and the first is used when the second is there. */
export function livingClosures(analysis: Analysis): readonly Diagnostic[] {
  const assigning = [...analysis.closures.values()].filter(
    (closure) => assignedBy(closure, analysis).length > 0,
  );
  if (assigning.length < 2) return [];
  const found = new Map<ts.Node, Diagnostic>();
  const add: Found = (overlap, later) => {
    const { closure } = overlap.second;
    if (!found.has(closure)) found.set(closure, report(overlap, later, analysis));
  };
  const visit = (node: ts.Node): void => {
    const body = ts.isFunctionLike(node) && "body" in node ? node.body : undefined;
    if (body) walkPaths<State>([body], { living: [], overlaps: [] }, closuresOnPaths(analysis, add));
    ts.forEachChild(node, visit);
  };
  visit(analysis.sourceFile);
  return [...found.values()];
}

function closuresOnPaths(analysis: Analysis, found: Found): Knowledge<State> {
  return {
    after(node, { living, overlaps }) {
      const now = [...overlaps, ...overlapsAt(node, living, analysis)];
      const used = now.length > 0 ? variablesUsed(node, analysis) : null;
      for (const overlap of now) if (used?.has(overlap.first.keeper)) found(overlap, node);
      return {
        living: [...living, ...livingFrom(node, analysis)],
        overlaps: [...now, ...overlapsWithin(node, analysis)],
      };
    },
    join: (a, b) => ({ living: union(a.living, b.living), overlaps: union(a.overlaps, b.overlaps) }),
    again: ({ living, overlaps }, loop) => ({
      living: living.filter(({ keeper }) => !encloses(loop, keeper)),
      overlaps: overlaps.filter(({ first }) => !encloses(loop, first.keeper)),
    }),
    caught: (before, after) => after ?? before,
  };
}

function livingFrom(keeper: ts.Node, analysis: Analysis): readonly Living[] {
  return closuresKept(keeper, analysis)
    .flatMap((closure) => assignedBy(closure, analysis))
    .map((assigned) => ({ ...assigned, keeper }));
}

/** The closure that is made at a node, against those that are there. */
function overlapsAt(node: ts.Node, living: readonly Living[], analysis: Analysis): readonly Overlap[] {
  const closure = living.length > 0 ? analysis.closures.get(node) : undefined;
  return closure ? assignedBy(closure, analysis).flatMap((second) => overlapsOf(living, second)) : [];
}

/** The closures of one object or list, against each other. */
function overlapsWithin(node: ts.Node, analysis: Analysis): readonly Overlap[] {
  const all = livingFrom(node, analysis);
  return all.flatMap((second, index) => overlapsOf(all.slice(0, index), second));
}

function overlapsOf(living: readonly Living[], second: Assigned): readonly Overlap[] {
  const first = living.find(
    ({ closure, access }) => closure !== second.closure && access.place.root === second.access.place.root,
  );
  return first ? [{ first, second }] : [];
}

function union<Item>(some: readonly Item[], others: readonly Item[]): readonly Item[] {
  return [...new Set([...some, ...others])];
}

function report({ first, second }: Overlap, later: ts.Node, analysis: Analysis): Diagnostic {
  const { text } = second.access;
  const due = `borrow occurs due to use of \`${text}\` in closure`;
  return complain(
    {
      code: "E0499",
      message: `cannot borrow \`${text}\` as mutable more than once at a time`,
      remarks: [
        { node: second.closure, text: "second mutable borrow occurs here" },
        { node: second.access.expression, text: `second ${due}` },
        { node: first.access.expression, text: `first ${due}` },
        { node: first.closure, text: "first mutable borrow occurs here" },
        { node: later, text: "first borrow later used here" },
      ],
      notes: [
        `a closure that assigns to \`${text}\` has it alone, from where it is made to where it is last used`,
      ],
      help: `let one closure do both, or make the second one after the last use of the first; a \`Cell\` can be changed by both: \`const ${text} = new Cell(…)\``,
    },
    analysis,
  );
}
