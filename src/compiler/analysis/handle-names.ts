import ts = require("typescript");

import { bare, holderOf, isAssignment } from "./expressions.js";
import { callsOf, returnerOf } from "./returns.js";
import { type StdScope, stdCallee } from "./std.js";

const MAKERS = /^(Mutex|RwLock|Condvar|Barrier|Once|OnceLock|LazyLock|Arc|Atomic\w+|channel|syncChannel)$/;

interface Scope extends StdScope {
  /** The functions whose calls are being looked at. */
  readonly followed: Set<ts.Node>;
}

/**
 * What the source calls each handle of std that it makes, by the expression that makes it: the variable, field or
 * property that it becomes the value of, as in `fork`, `#state`, `ada.balance`, `forks` or `forks[0]`. A channel is
 * called by both of its ends: `tx/rx`. What a function returns goes by the name that its calls give it; where there are
 * several, by the function's: `newFork()`.
 */
export function findHandleNames(std: StdScope): ReadonlyMap<ts.Node, string> {
  const names = new Map<ts.Node, string>();
  const scope: Scope = { ...std, followed: new Set() };
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit);
    if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return;
    if (!MAKERS.test(stdCallee(node, std) ?? "")) return;
    const name = nameOf(node, scope) ?? functionName(node, scope);
    if (name !== null) names.set(node, name);
  };
  visit(std.sourceFile);
  return names;
}

/** What an expression's value is called; null where it has no name, or one that only a call could tell. */
function nameOf(expression: ts.Expression, scope: Scope): string | null {
  const { holder, held } = holderOf(expression);
  if (isAssignment(holder)) return holder.right === held ? textOf(holder.left) : null;
  if (ts.isVariableDeclaration(holder) || ts.isParameter(holder) || ts.isPropertyDeclaration(holder))
    return holder.initializer === held ? boundName(holder.name) : null;
  if (ts.isPropertyAssignment(holder)) return member(holder.parent, boundName(holder.name), scope);
  if (ts.isArrayLiteralExpression(holder)) return element(holder, held, scope);
  if (ts.isConditionalExpression(holder)) return holder.condition === held ? null : nameOf(holder, scope);
  if (ts.isNewExpression(holder) || ts.isCallExpression(holder)) return nameOfArgument(holder, held, scope);
  return nameOfFilled(holder, scope) ?? nameOfResult(expression, scope);
}

/** The one name that a function's calls give to what it returns. */
function nameOfResult(expression: ts.Expression, scope: Scope): string | null {
  const returner = returnerOf(expression);
  if (returner === null || scope.followed.has(returner.body)) return null;
  scope.followed.add(returner.body);
  const names = new Set(callsOf(returner, scope).map((call) => nameOf(call, scope)));
  scope.followed.delete(returner.body);
  const [name = null] = names;
  return names.size === 1 ? name : null;
}

/** `newFork()` for what that function returns. */
function functionName(expression: ts.Expression, scope: Scope): string | null {
  const { holder } = holderOf(expression);
  if (ts.isNewExpression(holder) && stdCallee(holder, scope) === "Arc") return functionName(holder, scope);
  const returner = returnerOf(expression);
  return returner && `${returner.name.text}()`;
}

/** An Arc goes by the name of what is in it, and any other argument by the parameter's that it is given for. */
function nameOfArgument(
  call: ts.NewExpression | ts.CallExpression,
  argument: ts.Expression,
  scope: Scope,
): string | null {
  if (stdCallee(call, scope) === "Arc") return nameOf(call, scope);
  const place = call.arguments?.indexOf(argument) ?? -1;
  const parameter = scope.checker.getResolvedSignature(call)?.parameters[place]?.valueDeclaration;
  const isOwn = parameter?.getSourceFile() === scope.sourceFile;
  return parameter && isOwn && ts.isParameter(parameter) && !parameter.dotDotDotToken
    ? boundName(parameter.name)
    : null;
}

/** `ada.balance` for the value of `balance` in an object that is called `ada`. */
function member(object: ts.Expression, name: string | null, scope: Scope): string | null {
  const owner = nameOf(object, scope);
  return owner === null || name === null ? name : `${owner}.${name}`;
}

function element(list: ts.ArrayLiteralExpression, held: ts.Expression, scope: Scope): string | null {
  const owner = nameOf(list, scope);
  return owner && `${owner}[${list.elements.indexOf(held)}]`;
}

/** `forks` for what the callback makes in `const forks = Array.from({ length: 5 }, () => new Mutex(0))`. */
function nameOfFilled(node: ts.Node, scope: Scope): string | null {
  if (!ts.isArrowFunction(node)) return null;
  const { holder, held } = holderOf(node);
  if (!ts.isCallExpression(holder) || holder.expression === held) return null;
  return stdCallee(holder, scope) === null && isFilling(holder) ? nameOf(holder, scope) : null;
}

/** `Array.from(…)`, `list.map(…)` and the like: what the callback returns is in what they return. */
function isFilling({ expression }: ts.CallExpression): boolean {
  const callee = bare(expression);
  return ts.isPropertyAccessExpression(callee) && /^(from|map|flatMap)$/.test(callee.name.text);
}

function boundName(name: ts.BindingName | ts.PropertyName): string | null {
  if (ts.isArrayBindingPattern(name)) {
    const ends = name.elements.flatMap((one) =>
      ts.isBindingElement(one) ? (boundName(one.name) ?? []) : [],
    );
    return ends.length === 0 ? null : ends.join("/");
  }
  const isText = ts.isIdentifier(name) || ts.isPrivateIdentifier(name) || ts.isStringLiteralLike(name);
  return isText ? name.text : null;
}

/** `total`, `this.total` and `ada.total`, without `this`. */
function textOf(target: ts.Expression): string | null {
  const inner = bare(target);
  if (ts.isIdentifier(inner)) return inner.text;
  if (!ts.isPropertyAccessExpression(inner)) return null;
  const owner = textOf(inner.expression);
  return owner === null ? inner.name.text : `${owner}.${inner.name.text}`;
}
