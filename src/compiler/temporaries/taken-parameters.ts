import ts = require("typescript");

import { declarationOf } from "../analysis/names.js";
import type { StdScope } from "../analysis/std.js";
import { isDropped, isPassedOn, isShare, usesUp } from "./carriers.js";
import { owns, recipientOf } from "./recipients.js";

/** The parameters that own their value for as long as the body runs, by that body. */
export type TakenParameters = ReadonlyMap<ts.ConciseBody, ts.Identifier>;

/**
 * Finds the closures that a `Result` or an `Option` gives its content to and that leave it where it is: Rust drops it
 * at the end of `Ok(g) => g.value`, and not of `Ok(g) => g`.
 */
export function findTakenParameters(std: StdScope): TakenParameters {
  const found = new Map<ts.ConciseBody, ts.Identifier>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && takesApart(node, std)) {
      for (const closure of closuresOf(node)) {
        const parameter = parameterOf(closure, std);
        if (parameter && closure.body) found.set(closure.body, parameter);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(std.sourceFile);
  return found;
}

type Literal = ts.ArrowFunction | ts.FunctionExpression | ts.MethodDeclaration;

function takesApart({ expression }: ts.CallExpression, std: StdScope): boolean {
  if (!ts.isPropertyAccessExpression(expression)) return false;
  return usesUp({ holder: expression, held: expression.expression }, std);
}

/** The closures among the arguments, and those in an object literal there, as in `match({ Ok: (g) => … })`. */
function closuresOf(call: ts.CallExpression): readonly Literal[] {
  return call.arguments.flatMap((argument) => {
    if (!ts.isObjectLiteralExpression(argument)) return isLiteral(argument) ? [argument] : [];
    return argument.properties
      .map((property) => (ts.isPropertyAssignment(property) ? property.initializer : property))
      .filter(isLiteral);
  });
}

function isLiteral(node: ts.Node): node is Literal {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isMethodDeclaration(node);
}

function parameterOf(closure: Literal, std: StdScope): ts.Identifier | null {
  const name = closure.parameters[0]?.name;
  if (!name || !ts.isIdentifier(name) || !closure.body || closure.asteriskToken) return null;
  if (!isDropped(std.checker.getTypeAtLocation(name), std)) return null;
  return leaves(closure.body, name, std) ? null : name;
}

/** Whether the value may be somewhere else when the body is done: a variable, the result, another closure. */
function leaves(body: ts.Node, name: ts.Identifier, std: StdScope): boolean {
  const visit = (node: ts.Node, isInner: boolean): boolean => {
    if (ts.isIdentifier(node) && node.text === name.text && isUse(node, name, std))
      return isInner || isMoved(node, std);
    const within = isInner || ts.isFunctionLike(node);
    return ts.forEachChild(node, (child) => visit(child, within) || undefined) ?? false;
  };
  return visit(body, false);
}

function isUse(node: ts.Identifier, name: ts.Identifier, { checker }: StdScope): boolean {
  if (ts.isShorthandPropertyAssignment(node.parent)) return true;
  return declarationOf(node, checker)?.declaration === name.parent;
}

function isMoved(node: ts.Identifier, std: StdScope): boolean {
  if (ts.isShorthandPropertyAssignment(node.parent)) return true;
  const recipient = recipientOf(node);
  if (owns(recipient, std) || usesUp(recipient, std)) return true;
  return isPassedOn(recipient, std) && isShare(std.checker.getTypeAtLocation(node), std);
}
