import ts = require("typescript");

import type { StdScope } from "./std.js";

/** A call with arguments, as `f(x)` or `new C(x)`. */
export type ArgumentList = ts.CallExpression | ts.NewExpression;

/** Whether a parameter takes its value for good, which its type says as `Own<T>`. */
export function isOwn({ type }: ts.ParameterDeclaration): boolean {
  if (!type || !ts.isTypeReferenceNode(type)) return false;
  return ts.isIdentifier(type.typeName) && type.typeName.text === "Own";
}

/** The call's parameter for `argument`; null where that is not certain. */
export function argumentParameter(
  call: ArgumentList,
  argument: ts.Expression,
  checker: ts.TypeChecker,
): ts.ParameterDeclaration | null {
  // After a spread nobody knows which parameter an argument is for.
  if (call.arguments?.some((other) => ts.isSpreadElement(other) && other.pos < argument.pos)) return null;
  return parameterOf(call, argument, checker);
}

/**
 * Whether the callee keeps `argument` or passes it on: its parameter is `Own<T>`, a parameter property, or a parameter
 * of std or the ES library with a type of its own. `unknown` and `any` are what printing and comparing ask for.
 */
export function isMovedArgument(call: ArgumentList, argument: ts.Expression, std: StdScope): boolean {
  if (call.expression.kind === ts.SyntaxKind.SuperKeyword) return true;
  const parameter = parameterOf(call, argument, std.checker);
  if (!parameter) return false;
  if (isOwn(parameter) || ts.isParameterPropertyDeclaration(parameter, parameter.parent)) return true;
  return parameter.getSourceFile() !== std.sourceFile && namesType(parameter.type);
}

/** The declared parameter that `argument` is for, the rest parameter included. */
function parameterOf(
  call: ArgumentList,
  argument: ts.Expression,
  checker: ts.TypeChecker,
): ts.ParameterDeclaration | null {
  const position = call.arguments?.indexOf(argument) ?? -1;
  const parameters = checker.getResolvedSignature(call)?.declaration?.parameters ?? [];
  const last = parameters.at(-1);
  const parameter =
    parameters[position] ?? (last && ts.isParameter(last) && last.dotDotDotToken ? last : null);
  return position >= 0 && parameter && ts.isParameter(parameter) ? parameter : null;
}

function namesType(type: ts.TypeNode | undefined): boolean {
  if (type && ts.isArrayTypeNode(type)) return namesType(type.elementType);
  return type !== undefined && ts.isTypeReferenceNode(type);
}
