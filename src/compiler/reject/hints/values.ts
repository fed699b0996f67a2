import ts = require("typescript");

import type { Analysis } from "../../analysis/analysis.js";
import { bare, calleeName } from "../../analysis/expressions.js";
import { stdCallee } from "../../analysis/std.js";
import { stdTypeName, typeArguments } from "../../analysis/std-types.js";
import { constantHint } from "./constants.js";
import { missingArgument } from "./missing-arguments.js";
import { nodeAt } from "./node-at.js";
import { shortened, wayInside } from "./spelling.js";

/** Errors about a value of one type where another is wanted, as an operand, an argument, an assignment, a list. */
const MISMATCH = new Set([2322, 2345, 2362, 2363, 2365, 2367, 2488, 2588, 2769, 2850, 7053]);
const CONSTANT = 2588;
const MISSING_ARGUMENT = 2554;
const PRIVATE_CONSTRUCTOR = 2673;

/** How to get from the value that is there to the one that is wanted. */
export function valueHint(diagnostic: ts.Diagnostic, analysis: Analysis): string | null {
  const node = nodeAt(diagnostic, analysis);
  if (!node) return null;
  if (diagnostic.code === PRIVATE_CONSTRUCTOR) return privateConstructor(node, analysis);
  if (diagnostic.code === MISSING_ARGUMENT) return missingArgument(node, analysis);
  if (diagnostic.code === CONSTANT) {
    const hint = constantHint(node, analysis);
    if (hint !== null) return hint;
  }
  if (!MISMATCH.has(diagnostic.code)) return null;
  const values = valuesAt(node);
  return argumentHint(values[0], analysis) ?? insideHint(values, analysis);
}

function privateConstructor(node: ts.Node, analysis: Analysis): string | null {
  const isDuration = ts.isNewExpression(node) && stdCallee(node, analysis) === "Duration";
  return isDuration ? "write `Duration.fromMillis(…)` or `Duration.fromSecs(…)`" : null;
}

/** The expressions that an error may be about: an operand, an argument, what a variable is to get. */
function valuesAt(node: ts.Node): readonly ts.Expression[] {
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) && parent.name === node && parent.initializer)
    return [parent.initializer];
  if (ts.isPropertyAssignment(parent) && parent.name === node) return [parent.initializer];
  if (ts.isBinaryExpression(node)) return [node, node.left, node.right];
  if (ts.isElementAccessExpression(node)) return [node.expression];
  if (isAssigned(node)) return [node.parent.right, node];
  return ts.isExpression(node) ? [node] : [];
}

/** Whether a variable gets what stands behind the `=`. */
function isAssigned(node: ts.Node): node is ts.Expression & { readonly parent: ts.BinaryExpression } {
  const { parent } = node;
  if (!ts.isBinaryExpression(parent) || parent.left !== node) return false;
  return parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}

function argumentHint(argument: ts.Expression | undefined, analysis: Analysis): string | null {
  const call = argument?.parent;
  if (!argument || !call || !ts.isCallExpression(call) || call.expression === argument) return null;
  const text = shortened(argument.getText());
  const isNumber = analysis.checker.getTypeAtLocation(argument).flags & ts.TypeFlags.NumberLike;
  if (stdCallee(call, analysis) === "sleep" && isNumber) return `write \`Duration.fromMillis(${text})\``;
  if (!/^(spawn(Scoped)?|getOrInit|callOnce)$/.test(stdCallee(call, analysis) ?? "")) return null;
  if (/^move\b/.test(text)) return "write `move(() => …)`";
  const callee = calleeName(call.expression).getText();
  const called = bare(argument);
  if (!ts.isCallExpression(called)) return null;
  const itself = ts.isIdentifier(called.expression) && called.arguments.length === 0;
  const instead = itself ? `\`${called.expression.text}\` without brackets` : `\`() => ${text}\``;
  return `\`${callee}\` wants a function, and this calls one: write ${instead}`;
}

function insideHint(values: readonly ts.Expression[], analysis: Analysis): string | null {
  for (const value of values) {
    const type = analysis.checker.getNonNullableType(typeOf(value, analysis));
    const std = stdTypeName(type, analysis);
    const text = shortened(value.getText());
    const inside = wayInside(std ?? "", text) ?? (std && type.getProperty("value") ? `${text}.value` : null);
    if (inside && !isNoHelp(value, type, analysis)) return `the value is inside: write \`${inside}\``;
  }
  return null;
}

/** Whether another type of std is wanted, and what is inside is none. */
function isNoHelp(value: ts.Expression, type: ts.Type, analysis: Analysis): boolean {
  const { checker } = analysis;
  const wanted = checker.getContextualType(value);
  const [content] = typeArguments(type, checker);
  if (!wanted || !content || stdTypeName(wanted, analysis) === null) return false;
  return !checker.isTypeAssignableTo(content, wanted);
}

/** A variable's own type, also where an assignment asks for it. */
function typeOf(value: ts.Expression, { checker }: Analysis): ts.Type {
  const symbol = ts.isIdentifier(value) ? checker.getSymbolAtLocation(value) : undefined;
  return symbol ? checker.getTypeOfSymbol(symbol) : checker.getTypeAtLocation(value);
}
