import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { encloses } from "../../compiler/analysis/names.js";
import { stdTypeName } from "../../compiler/analysis/std-types.js";
import { spawnedClosures } from "../closures/spawned-closures.js";
import { findMutations } from "../mutations.js";
import type { JoinedAtOnce } from "./joined-at-once.js";

const ITERATES = /^(map|forEach|flatMap|from)$/;

/**
 * The loop that spawns and joins anew in each round, with nothing that makes a round wait for the one before: one that
 * looks at a result to go on or stop, or that passes it on to the next thread, needs its joins.
 */
export function repetitionAround({ site }: JoinedAtOnce, analysis: Analysis): ts.Node | null {
  const around = ts.findAncestor(
    site.call.parent,
    (at) => ts.isFunctionLike(at) || ts.isIterationStatement(at, false),
  );
  if (!around || !isRepeated(around, site.call, analysis)) return null;
  return canStop(around) || passesOn(around, analysis) || isFed(around, analysis) ? null : around;
}

/** A loop over what comes from a channel: there is nothing to spawn for before it comes. */
function isFed(loop: ts.Node, analysis: Analysis): boolean {
  if (!ts.isForOfStatement(loop)) return false;
  const { expression } = loop;
  const asked = ts.isCallExpression(expression) && ts.isPropertyAccessExpression(expression.expression);
  const source = asked ? expression.expression.expression : expression;
  return stdTypeName(analysis.checker.getTypeAtLocation(source), analysis) === "Receiver";
}

function isRepeated(around: ts.Node, call: ts.Node, { checker, program }: Analysis): boolean {
  if (ts.isForStatement(around)) return around.condition !== undefined && encloses(around.statement, call);
  if (ts.isForOfStatement(around) || ts.isForInStatement(around)) return encloses(around.statement, call);
  if (!ts.isArrowFunction(around) || !ts.isCallExpression(around.parent)) return false;
  const callee = around.parent.expression;
  if (!ts.isPropertyAccessExpression(callee) || !ITERATES.test(callee.name.text)) return false;
  const declaration = checker.getSymbolAtLocation(callee.name)?.declarations?.[0];
  return declaration !== undefined && program.isSourceFileDefaultLibrary(declaration.getSourceFile());
}

function canStop(node: ts.Node): boolean {
  return (
    ts.forEachChild(node, (child) => {
      if (ts.isFunctionLike(child)) return undefined;
      return (
        ts.isBreakStatement(child) ||
        ts.isThrowStatement(child) ||
        isEarlyReturn(child) ||
        canStop(child) ||
        undefined
      );
    }) ?? false
  );
}

/** A callback returns at its end in every round; a `return` deeper inside decides something. */
function isEarlyReturn(node: ts.Node): boolean {
  return ts.isReturnStatement(node) && !ts.isArrowFunction(node.parent.parent);
}

/** Whether a thread of the loop uses what the loop changes outside of threads, other than by counting. */
function passesOn(loop: ts.Node, analysis: Analysis): boolean {
  const threads = spawnedClosures(analysis).filter(({ closure }) => encloses(loop, closure.node));
  const captured = new Set(threads.flatMap(({ closure }) => closure.captures.map(({ symbol }) => symbol)));
  const body = ts.isForStatement(loop) ? loop.statement : loop;
  return findMutations(analysis)
    .filter(({ target }) => encloses(body, target))
    .filter(({ target }) => !threads.some(({ closure }) => encloses(closure.node, target)))
    .some(({ target }) => {
      const symbol = analysis.checker.getSymbolAtLocation(rootOf(target));
      return symbol !== undefined && captured.has(symbol);
    });
}

function rootOf(target: ts.Expression): ts.Expression {
  const isPart = ts.isPropertyAccessExpression(target) || ts.isElementAccessExpression(target);
  return isPart ? rootOf(target.expression) : target;
}
