import ts = require("typescript");

import type { Analysis } from "../compiler/analysis/analysis.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { complain } from "./rule.js";

/** Promises have no place here: a thread that waits, waits. */
export function awaiting(analysis: Analysis): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (node: ts.Node): void => {
    const what = waits(node, analysis);
    if (what) found.push(report(what, analysis));
    ts.forEachChild(node, visit);
  };
  visit(analysis.sourceFile);
  return found;
}

interface Waiting {
  readonly node: ts.Node;
  readonly text: string;
  readonly instead: string;
}

function waits(node: ts.Node, analysis: Analysis): Waiting | null {
  if (node.kind === ts.SyntaxKind.AsyncKeyword) return { node, text: "`async` function", instead: SPAWN };
  if (ts.isAwaitExpression(node)) return isInAsync(node) ? null : { node, text: "`await`", instead: JOIN };
  if (ts.isForOfStatement(node) && node.awaitModifier) {
    return {
      node: node.awaitModifier,
      text: "`for await`",
      instead: "`for (const message of receiver.iter())`",
    };
  }
  if (!ts.isIdentifier(node)) return null;
  return isPromise(node, analysis) ? { node, text: "a promise", instead: CHANNEL } : thenCall(node, analysis);
}

const SPAWN =
  "write a plain function and run it by `thread.spawn(() => …)`; its handle's `join()` gives the result";
const JOIN = "`handle.join().unwrap()` blocks until a thread has its result";
const CHANNEL =
  "`handle.join()` waits for a result, `lock()` of a `Mutex` for shared data, `thread.park()` for a sign";

/** One complaint is enough: the function's `async` has got it. */
function isInAsync(node: ts.Node): boolean {
  return ts.findAncestor(node, ts.isFunctionLike) !== undefined;
}

/** The library's `Promise` as a value: as a type it can only come with one of the others. */
function isPromise(node: ts.Identifier, { checker, program }: Analysis): boolean {
  if (node.text !== "Promise" || ts.isTypeNode(node.parent)) return false;
  const declaration = checker.getSymbolAtLocation(node)?.valueDeclaration;
  return !!declaration && program.isSourceFileDefaultLibrary(declaration.getSourceFile());
}

function thenCall(node: ts.Identifier, { checker, program }: Analysis): Waiting | null {
  if (!/^(then|catch|finally)$/.test(node.text)) return null;
  if (!ts.isPropertyAccessExpression(node.parent) || node.parent.name !== node) return null;
  const { symbol } = checker.getTypeAtLocation(node.parent.expression);
  const declaration = symbol?.name === "Promise" ? symbol.declarations?.[0] : undefined;
  if (!declaration || !program.isSourceFileDefaultLibrary(declaration.getSourceFile())) return null;
  return { node, text: `\`.${node.text}\` of a promise`, instead: JOIN };
}

function report({ node, text, instead }: Waiting, analysis: Analysis): Diagnostic {
  return complain(
    {
      code: "no_async",
      message: "threads block, they do not await",
      remarks: [{ node, text: `${text} here` }],
      notes: ["a thread has no event loop: nothing would ever run what comes after"],
      help: instead,
    },
    analysis,
  );
}
