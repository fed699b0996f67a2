import ts = require("typescript");

import { bare, holderOf, isAssignment } from "./expressions.js";
import { type StdScope, stdCallee } from "./std.js";

const MAKERS = /^(Mutex|RwLock|Condvar|Barrier|Once|OnceLock|LazyLock|Arc|Atomic\w+|channel|syncChannel)$/;

/**
 * What the source calls each handle of std that it makes, by the expression that makes it: the variable, field or
 * property that it becomes the value of, as in `fork`, `#state`, `ada.balance`, `forks` or `forks[0]`. A channel is
 * called by both of its ends: `tx/rx`.
 */
export function findHandleNames(std: StdScope): ReadonlyMap<ts.Node, string> {
  const names = new Map<ts.Node, string>();
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit);
    if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return;
    const name = MAKERS.test(stdCallee(node, std) ?? "") ? nameOf(node, std) : null;
    if (name !== null) names.set(node, name);
  };
  visit(std.sourceFile);
  return names;
}

/** What an expression's value is called; null where it has no name, or one that only a call could tell. */
function nameOf(expression: ts.Expression, std: StdScope): string | null {
  const { holder, held } = holderOf(expression);
  if (isAssignment(holder)) return holder.right === held ? textOf(holder.left) : null;
  if (ts.isVariableDeclaration(holder) || ts.isParameter(holder) || ts.isPropertyDeclaration(holder))
    return holder.initializer === held ? boundName(holder.name) : null;
  if (ts.isPropertyAssignment(holder)) return member(holder.parent, boundName(holder.name), std);
  if (ts.isArrayLiteralExpression(holder)) return element(holder, held, std);
  if (ts.isConditionalExpression(holder)) return holder.condition === held ? null : nameOf(holder, std);
  if (ts.isNewExpression(holder) || ts.isCallExpression(holder)) return nameOfArgument(holder, held, std);
  return nameOfFilled(holder, std);
}

/** An Arc goes by the name of what is in it, and any other argument by the parameter's that it is given for. */
function nameOfArgument(
  call: ts.NewExpression | ts.CallExpression,
  argument: ts.Expression,
  std: StdScope,
): string | null {
  if (stdCallee(call, std) === "Arc") return nameOf(call, std);
  const place = call.arguments?.indexOf(argument) ?? -1;
  const parameter = std.checker.getResolvedSignature(call)?.parameters[place]?.valueDeclaration;
  const isOwn = parameter?.getSourceFile() === std.sourceFile;
  return parameter && isOwn && ts.isParameter(parameter) && !parameter.dotDotDotToken
    ? boundName(parameter.name)
    : null;
}

/** `ada.balance` for the value of `balance` in an object that is called `ada`. */
function member(object: ts.Expression, name: string | null, std: StdScope): string | null {
  const owner = nameOf(object, std);
  return owner === null || name === null ? name : `${owner}.${name}`;
}

function element(list: ts.ArrayLiteralExpression, held: ts.Expression, std: StdScope): string | null {
  const owner = nameOf(list, std);
  return owner && `${owner}[${list.elements.indexOf(held)}]`;
}

/** `forks` for what the callback makes in `const forks = Array.from({ length: 5 }, () => new Mutex(0))`. */
function nameOfFilled(node: ts.Node, std: StdScope): string | null {
  if (!ts.isArrowFunction(node)) return null;
  const { holder, held } = holderOf(node);
  if (!ts.isCallExpression(holder) || holder.expression === held) return null;
  return stdCallee(holder, std) === null && isFilling(holder) ? nameOf(holder, std) : null;
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
