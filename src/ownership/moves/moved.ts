import ts from "typescript";
import type { Analysis } from "../../compiler/analysis/analysis.js";
import { encloses } from "../../compiler/analysis/names.js";
import { type Act, actsOf } from "./acts.js";
import type { Knowledge } from "./walk.js";

/** A variable's value went somewhere else. */
export interface Move {
  readonly act: Act;
  /** The loop in an earlier round of which that was; null for a move on the way here. */
  readonly earlier: ts.IterationStatement | null;
}

/** A variable is used on a path on which it was moved. */
export interface UseAfterMove {
  readonly act: Act;
  readonly moves: readonly Move[];
}

/** The variables that may have been moved. */
export type Moved = ReadonlyMap<ts.Symbol, readonly Move[]>;

/** Follows the moves of variables along a function's paths and hands over what is used after them. */
export function movesOf(analysis: Analysis, found: (use: UseAfterMove) => void): Knowledge<Moved> {
  return {
    after(node, moved) {
      if (endsHere(node, analysis)) return null;
      return actsOf(node, analysis).reduce((before, act) => afterAct(before, act, found), moved);
    },
    join: joined,
    again: (moved, loop) =>
      mapMoves(moved, (move) => (encloses(loop, move.act.node) ? { ...move, earlier: loop } : move)),
    caught: (before, after) => new Map([...before].filter(([symbol]) => after === null || after.has(symbol))),
  };
}

/** A call that never returns, as `panic("…")`. */
function endsHere(node: ts.Node, { checker }: Analysis): boolean {
  return ts.isCallExpression(node) && (checker.getTypeAtLocation(node).flags & ts.TypeFlags.Never) !== 0;
}

function afterAct(moved: Moved, act: Act, found: (use: UseAfterMove) => void): Moved {
  const moves = moved.get(act.symbol);
  if (act.kind === "assigned")
    return moves ? new Map([...moved].filter(([symbol]) => symbol !== act.symbol)) : moved;
  if (moves) found({ act, moves });
  return act.kind === "moved" ? new Map(moved).set(act.symbol, [{ act, earlier: null }]) : moved;
}

function joined(a: Moved, b: Moved): Moved {
  const all = new Map(a);
  for (const [symbol, moves] of b) all.set(symbol, union(all.get(symbol) ?? [], moves));
  return all;
}

/** A move on the way says more than the same one in an earlier round. */
function union(some: readonly Move[], others: readonly Move[]): readonly Move[] {
  const byStep = new Map<ts.Node, Move>();
  for (const move of [...some, ...others]) {
    const known = byStep.get(move.act.node);
    if (!known || known.earlier) byStep.set(move.act.node, move);
  }
  return [...byStep.values()];
}

function mapMoves(moved: Moved, change: (move: Move) => Move): Moved {
  return new Map([...moved].map(([symbol, moves]) => [symbol, moves.map(change)]));
}
