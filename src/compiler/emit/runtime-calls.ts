import ts = require("typescript");

import { isAssignable } from "../analysis/names.js";
import type { Tagged } from "./tagged.js";

const make = ts.factory;

/** `$rt.name` */
export function runtimeMember(name: string): ts.PropertyAccessExpression {
  return make.createPropertyAccessExpression(make.createIdentifier("$rt"), name);
}

/** `$rt.name(...args)` */
export function runtimeCall(name: string, ...args: readonly ts.Expression[]): ts.CallExpression {
  return make.createCallExpression(runtimeMember(name), undefined, args);
}

/** `$rt.name(...args);` */
export function runtimeStatement(name: string, ...args: readonly ts.Expression[]): ts.ExpressionStatement {
  return make.createExpressionStatement(runtimeCall(name, ...args));
}

/** `static { ...statements }` */
export function staticBlock(statements: readonly ts.Statement[]): ts.ClassStaticBlockDeclaration {
  return make.createClassStaticBlockDeclaration(make.createBlock(statements, true));
}

/** `function () { ...statements }` */
function plainFunction(statements: readonly ts.Statement[]): ts.FunctionExpression {
  const body = make.createBlock(statements, true);
  return make.createFunctionExpression(undefined, undefined, undefined, undefined, [], undefined, body);
}

/** `(...names) => body` */
export function arrow(names: readonly string[], body: ts.ConciseBody): ts.ArrowFunction {
  const parameters = names.map((name) => make.createParameterDeclaration(undefined, undefined, name));
  return make.createArrowFunction(undefined, undefined, parameters, undefined, undefined, body);
}

/** `$rt.fn(id, closure, get, set, this)` as it stands in place: only what may be assigned can be written. */
export function tagInPlace(tagged: Tagged, closure: ts.Expression): ts.CallExpression {
  const assignable = tagged.closure.captures.filter((capture) => isAssignable(capture.declaration));
  return tagCall(
    tagged,
    closure,
    assignable.map((capture) => capture.name),
  );
}

/** `$rt.factory(id, function () { let ...; return $rt.fn(...); });` */
export function factoryStatement(tagged: Tagged, closure: ts.Expression): ts.Statement {
  const names = tagged.closure.captures.map((capture) => capture.name);
  const result = make.createReturnStatement(tagCall(tagged, closure, names));
  const body = names.length === 0 ? [result] : [declareAll(names), result];
  return runtimeStatement("factory", make.createNumericLiteral(tagged.id), plainFunction(body));
}

function declareAll(names: readonly string[]): ts.Statement {
  const declarations = names.map((name) => make.createVariableDeclaration(name));
  return make.createVariableStatement(
    undefined,
    make.createVariableDeclarationList(declarations, ts.NodeFlags.Let),
  );
}

function tagCall(
  { id, closure }: Tagged,
  value: ts.Expression,
  writable: readonly string[],
): ts.CallExpression {
  const names = closure.captures.map((capture) => capture.name);
  const get = names.length > 0 ? arrow([], make.createParenthesizedExpression(record(names))) : null;
  const set = writable.length > 0 ? arrow(["$v"], make.createBlock([assignAll(writable)])) : null;
  const self = closure.self ? make.createThis() : null;
  return runtimeCall("fn", make.createNumericLiteral(id), value, ...trimmed([get, set, self]));
}

function assignAll(names: readonly string[]): ts.Statement {
  const assignment = make.createAssignment(record(names), make.createIdentifier("$v"));
  return make.createExpressionStatement(make.createParenthesizedExpression(assignment));
}

function record(names: readonly string[]): ts.ObjectLiteralExpression {
  return make.createObjectLiteralExpression(
    names.map((name) => make.createShorthandPropertyAssignment(name)),
  );
}

function trimmed(args: readonly (ts.Expression | null)[]): readonly ts.Expression[] {
  const length = args.findLastIndex((arg) => arg !== null) + 1;
  return args.slice(0, length).map((arg) => arg ?? make.createNull());
}
