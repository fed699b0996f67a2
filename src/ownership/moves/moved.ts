import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { encloses } from "../../compiler/analysis/names.js";
import type { Knowledge } from "../paths/knowledge.js";
import {
  afterRound,
  EACH_ELEMENT,
  isElement,
  isReferenceInto,
  type Place,
  SOME_ELEMENT,
  stepsOf,
} from "../places/place.js";
import type { Act } from "./act.js";
import { actsOf } from "./acts.js";

/** A value went somewhere else. */
export interface Move {
  readonly act: Act;
  /** The place that was left, as it is called now. */
  readonly place: Place;
  /** The loop in an earlier round of which that was; null for a move on the way here. */
  readonly earlier: ts.Node | null;
}

/** Something is used on a path on which it, or a part of it, was moved. */
export interface UseAfterMove {
  readonly act: Act;
  readonly moves: readonly Move[];
}

/** The moves of what has not got a new value since, by variable. */
export type Moved = ReadonlyMap<Place["root"], readonly Move[]>;

/** Follows the moves of variables along a function's paths and hands over what is used after them. */
export function movesOf(analysis: Analysis, found: (use: UseAfterMove) => void): Knowledge<Moved> {
  return {
    after(node, moved) {
      if (endsHere(node, analysis)) return null;
      return actsOf(node, analysis).reduce((before, act) => afterAct(before, act, found), moved);
    },
    join: joined,
    again: (moved, loop) => mapMoves(moved, (move) => inNextRound(move, loop)),
    caught: (before, after) => new Map([...before].filter(([root]) => after === null || after.has(root))),
  };
}

/** A call that never returns, as `panic("…")`. */
function endsHere(node: ts.Node, { checker }: Analysis): boolean {
  return ts.isCallExpression(node) && (checker.getTypeAtLocation(node).flags & ts.TypeFlags.Never) !== 0;
}

function afterAct(moved: Moved, act: Act, found: (use: UseAfterMove) => void): Moved {
  const { root } = act.place;
  const before = moved.get(root) ?? [];
  const broken = before.filter((move) => isBroken(move, act));
  if (broken.length > 0) found({ act, moves: broken });
  if (act.kind !== "moved" && (act.kind !== "assigned" || before.length === 0)) return moved;
  const left = before.filter(({ place }) => !isWithin(place, act.place));
  const now = act.kind === "moved" ? [{ act, place: act.place, earlier: null }] : [];
  return new Map(moved).set(root, [...left, ...now]);
}

/** Whether an act finds something gone. An assignment does when it is to a part of what is gone. */
function isBroken({ act: { taker }, place }: Move, act: Act): boolean {
  const isOfAll = stepsOf(act.place).at(-1) === EACH_ELEMENT;
  // Where a loop uses up all elements, its head has been asked before, and what it does with fields of theirs.
  if (act.taker && "by" in act.taker && (isOfAll || ts.isForOfStatement(act.taker.by))) return false;
  if (isReferenceInto(place, act.place)) return false;
  if (act.kind === "assigned") return isWithin(act.place, place) && !isWithin(place, act.place);
  const { length } = stepsOf(act.place);
  const steps = stepsOf(place);
  if (isOfAll && steps.length >= length) {
    // A loop over what has lost a field can still use the others.
    if (steps[length - 1] !== EACH_ELEMENT) return taker === null && isWithin(place, act.place);
    if (steps.length > length) return false;
  }
  if (isWithin(act.place, place)) return true;
  // A collection is still of use when elements of it were used up, as to count them.
  return isWithin(place, act.place) && !(taker !== null && isElement(steps[length]));
}

/** Whether a place is another one, or a part of it. */
function isWithin(inner: Place, outer: Place): boolean {
  const steps = stepsOf(inner);
  return stepsOf(outer).every((step, index) => isSame(step, steps[index]));
}

function isSame(step: string, other: string | undefined): boolean {
  if (step === EACH_ELEMENT || other === EACH_ELEMENT) return isElement(step) && isElement(other);
  return step === other && step !== SOME_ELEMENT;
}

function inNextRound(move: Move, loop: ts.Node): readonly Move[] {
  if (!encloses(loop, move.act.node)) return [move];
  const place = afterRound(move.place, loop);
  return place ? [{ ...move, place, earlier: loop }] : [];
}

function joined(a: Moved, b: Moved): Moved {
  const all = new Map(a);
  for (const [root, moves] of b) all.set(root, union(all.get(root) ?? [], moves));
  return all;
}

/** A move on the way says more than the same one in an earlier round. */
function union(some: readonly Move[], others: readonly Move[]): readonly Move[] {
  const byStep = new Map<string, Move>();
  for (const move of [...some, ...others]) {
    const key = `${move.act.node.pos} ${move.place.path.join("")}`;
    const known = byStep.get(key);
    if (!known || known.earlier) byStep.set(key, move);
  }
  return [...byStep.values()];
}

function mapMoves(moved: Moved, change: (move: Move) => readonly Move[]): Moved {
  return new Map([...moved].map(([root, moves]) => [root, moves.flatMap(change)]));
}
