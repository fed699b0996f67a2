import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { bare, calleeName, isAssignment } from "../../compiler/analysis/expressions.js";
import { declarationOf, encloses, isAssignable, isModuleLevel } from "../../compiler/analysis/names.js";
import { isOwn } from "../../compiler/analysis/parameters.js";
import { stdCallee } from "../../compiler/analysis/std.js";
import { stdTypeName } from "../../compiler/analysis/std-types.js";
import { callsOf } from "../closures/calls.js";
import { findMutations } from "../mutations.js";
import { onceForEach, type PerKey } from "../once.js";
import { isHandedOut, PAIRS } from "./handed-out.js";

/** How a variable has its value. A name for what lies elsewhere (`const row = table[0]`) may be Rust's `&table[0]`. */
export type Holding = "owned" | "borrowed" | "uncertain";

/** Methods of arrays and strings whose result is a new array. */
const MAKES_ARRAY =
  /^(map|filter|slice|concat|flat|flatMap|split|from|of|toSorted|toReversed|toSpliced|with)$/;
/** Methods of arrays that give the array itself. */
const SAME_ARRAY = /^(fill|sort|reverse)$/;

/** Methods of std that open a `Result`, and those whose result holds a value that nobody else has. */
const OPENS = /^(unwrap|expect)$/;
const GIVES_OUT = /^(join|intoInner|recv|tryRecv|recvTimeout)$/;

export function holdingOf(
  declaration: ts.Declaration,
  analysis: Analysis,
  seen: ReadonlySet<ts.Node> = new Set(),
): Holding {
  if (ts.isParameter(declaration)) {
    if (isOwn(declaration)) return "owned";
    return isLent(declaration, analysis, seen) ? "borrowed" : "uncertain";
  }
  if (isHandedOut(declaration, (call) => isOpened(call, analysis), analysis)) return "owned";
  if (!ts.isVariableDeclaration(declaration) || !declaration.initializer) return "uncertain";
  const values = [declaration.initializer, ...assignedTo(declaration, analysis)];
  return values.every((value) => value && isMadeHere(value, analysis)) ? "owned" : "uncertain";
}

/** What a variable gets after its declaration; undefined for what comes out of a pattern or a loop. */
function assignedTo(
  declaration: ts.VariableDeclaration,
  analysis: Analysis,
): readonly (ts.Expression | undefined)[] {
  if (!isAssignable(declaration)) return [];
  return findMutations(analysis)
    .filter(({ target, kind }) => kind === "assigned" && ts.isIdentifier(target))
    .filter(({ target }) => analysis.checker.getSymbolAtLocation(target)?.valueDeclaration === declaration)
    .map(({ target }) => (isAssignment(target.parent) ? target.parent.right : undefined));
}

/** Whether all callers pass what they hold themselves. A constant of the module is Rust's `&'static`, which is `Copy`. */
function isLent(parameter: ts.ParameterDeclaration, analysis: Analysis, seen: ReadonlySet<ts.Node>): boolean {
  if (seen.has(parameter)) return true;
  const position = parameter.parent.parameters.indexOf(parameter);
  const calls = callsOf(parameter.parent, analysis);
  const holders = new Set([...seen, parameter]);
  const passed = calls.map((call) => call.arguments[position]);
  return calls.length > 0 && passed.every((argument) => argument && isHeld(argument, analysis, holders));
}

function isHeld(argument: ts.Expression, analysis: Analysis, seen: ReadonlySet<ts.Node>): boolean {
  const value = bare(argument);
  if (!ts.isIdentifier(value)) return isMadeHere(value, analysis);
  const declaration = declarationOf(value, analysis.checker)?.declaration;
  if (!declaration || isModuleLevel(declaration)) return false;
  return holdingOf(declaration, analysis, seen) !== "uncertain";
}

/** Whether an expression makes a value that nobody else holds. */
function isMadeHere(expression: ts.Expression, analysis: Analysis): boolean {
  const value = bare(expression);
  if (ts.isArrayLiteralExpression(value) || ts.isObjectLiteralExpression(value)) return true;
  if (ts.isNewExpression(value)) return true;
  if (ts.isConditionalExpression(value)) {
    return isMadeHere(value.whenTrue, analysis) && isMadeHere(value.whenFalse, analysis);
  }
  return ts.isCallExpression(value) && isMadeByCall(value, analysis);
}

function isMadeByCall(call: ts.CallExpression, analysis: Analysis): boolean {
  const { checker, program } = analysis;
  const std = stdCallee(call, analysis);
  if (std !== null) {
    const isHandle = stdTypeName(checker.getTypeAtLocation(call), analysis) !== null;
    return isHandle || PAIRS.test(std) || isOpened(call, analysis);
  }
  const own = ownCallee(call, analysis);
  if (own) return makesItsResult(own, analysis);
  const name = calleeName(call.expression);
  const declaration = checker.getSymbolAtLocation(name)?.declarations?.[0];
  if (!declaration || !program.isSourceFileDefaultLibrary(declaration.getSourceFile())) return false;
  if (!checker.isArrayType(checker.getTypeAtLocation(call))) return false;
  if (MAKES_ARRAY.test(name.getText())) return true;
  const callee = bare(call.expression);
  return (
    SAME_ARRAY.test(name.getText()) &&
    ts.isPropertyAccessExpression(callee) &&
    isMadeHere(callee.expression, analysis)
  );
}

function isOpened(call: ts.CallExpression, analysis: Analysis): boolean {
  return OPENS.test(stdCallee(call, analysis) ?? "") && isGivenOut(call, analysis);
}

/** `handle.join().unwrap()`, and the same in two steps: what came from a thread or out of a lock is its only receiver's. */
function isGivenOut(call: ts.CallExpression, analysis: Analysis): boolean {
  const callee = bare(call.expression);
  if (!ts.isPropertyAccessExpression(callee)) return false;
  const receiver = bare(callee.expression);
  const declaration = ts.isIdentifier(receiver)
    ? declarationOf(receiver, analysis.checker)?.declaration
    : null;
  const isNamed = declaration && ts.isVariableDeclaration(declaration) && !isAssignable(declaration);
  const source = isNamed && declaration.initializer ? bare(declaration.initializer) : receiver;
  return ts.isCallExpression(source) && GIVES_OUT.test(stdCallee(source, analysis) ?? "");
}

function ownCallee(call: ts.CallExpression, { checker, sourceFile }: Analysis): ts.Node | null {
  const callee = checker.getResolvedSignature(call)?.declaration;
  return callee?.getSourceFile() === sourceFile ? callee : null;
}

/** Whether all that a function of the program's returns was made in it, and nobody else has it. */
const makesItsResult: PerKey<ts.Node, boolean> = onceForEach(false, (callee, analysis) => {
  const body = ts.isFunctionLike(callee) && "body" in callee ? callee.body : undefined;
  if (!body) return false;
  const results = ts.isBlock(body) ? returnedIn(body) : [body as ts.Expression];
  return results.length > 0 && results.every((result) => result && isMadeIn(callee, result, analysis));
});

function returnedIn(node: ts.Node): readonly (ts.Expression | undefined)[] {
  if (ts.isReturnStatement(node)) return [node.expression];
  if (ts.isFunctionLike(node)) return [];
  const found: (ts.Expression | undefined)[] = [];
  ts.forEachChild(node, (child) => void found.push(...returnedIn(child)));
  return found;
}

function isMadeIn(callee: ts.Node, result: ts.Expression, analysis: Analysis): boolean {
  const value = bare(result);
  if (!ts.isIdentifier(value)) return isMadeHere(value, analysis);
  const declaration = declarationOf(value, analysis.checker)?.declaration;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !encloses(callee, declaration)) return false;
  return holdingOf(declaration, analysis) === "owned";
}
