import ts = require("typescript");

import type { Analysis } from "../../analysis/analysis.js";
import { isStdDeclaration } from "../../analysis/std.js";
import { stdTypeName, typeArguments } from "../../analysis/std-types.js";
import { nodeAt } from "./node-at.js";
import { shortened, toCamelCase, wayInside } from "./spelling.js";

/** "Property does not exist", with and without a guess at the right one. */
const UNKNOWN_MEMBER = new Set([2339, 2551, 2576]);
/** "… is not callable. Did you mean to include 'new'?" */
const NOT_CALLABLE = 2348;

/** What to write for a member of std that is not there. */
export function memberHint(diagnostic: ts.Diagnostic, analysis: Analysis): string | null {
  const node = nodeAt(diagnostic, analysis);
  if (!node) return null;
  if (diagnostic.code === NOT_CALLABLE) return notCallable(node, analysis);
  if (!UNKNOWN_MEMBER.has(diagnostic.code) || !ts.isPropertyAccessExpression(node.parent)) return null;
  return node.parent.name === node ? unknownMember(node.parent, analysis) : null;
}

function notCallable(node: ts.Node, analysis: Analysis): string | null {
  const callee = ts.isCallExpression(node) ? node.expression : node;
  return isStdClass(callee, analysis) ? `write \`new ${callee.getText()}(…)\`` : null;
}

function unknownMember({ expression, name }: ts.PropertyAccessExpression, analysis: Analysis): string | null {
  const { checker } = analysis;
  const type = checker.getNonNullableType(checker.getTypeAtLocation(expression));
  if (!isStd(type, analysis)) return null;
  const receiver = shortened(expression.getText());
  const camel = toCamelCase(name.text);
  if (camel !== name.text && type.getProperty(camel))
    return `Rust's names are written in camelCase here: \`${receiver}.${camel}\``;
  if (isStdClass(expression, analysis)) return name.text === "new" ? `write \`new ${receiver}(…)\`` : null;
  const std = stdTypeName(type, analysis) ?? "";
  if (hasStatic(type, name.text)) return `write \`${std}.${name.text}(${receiver})\``;
  const inside = wayInside(std, receiver);
  const [content] = typeArguments(type, checker);
  const hasIt = content && checker.getNonNullableType(content).getProperty(name.text);
  if (inside && hasIt) return `the value is inside: write \`${inside}.${name.text}\``;
  return knownHint(std, name.text)?.replaceAll("IT", receiver) ?? null;
}

function isStd({ symbol }: ts.Type, { program, sourceFile }: Analysis): boolean {
  const declaration = symbol?.declarations?.[0];
  return declaration !== undefined && isStdDeclaration(declaration, program, sourceFile);
}

function isStdClass(expression: ts.Node, analysis: Analysis): boolean {
  const type = analysis.checker.getTypeAtLocation(expression);
  return isStd(type, analysis) && type.getConstructSignatures().length > 0;
}

/** Whether the class itself has the member that one of its instances is asked for. */
function hasStatic({ symbol }: ts.Type, name: string): boolean {
  return symbol.exports?.has(ts.escapeLeadingUnderscores(name)) ?? false;
}

/** What people ask a handle for that come from promises. */
const OF_PROMISE = /^(then|catch|await|unwrap|expect|result|value|get)$/;

function knownHint(std: string, name: string): string | null {
  const isHandle = std === "JoinHandle" || std === "ScopedJoinHandle";
  if (isHandle && OF_PROMISE.test(name)) return "wait for the thread's result: `IT.join().unwrap()`";
  return KNOWN[`${std}.${name}`] ?? null;
}

const KNOWN: Readonly<Record<string, string>> = {
  "JoinHandle.name": "ask the thread: `IT.thread().name()`",
  "Mutex.value": "lock it first: `IT.lock().unwrap().value`",
  "Mutex.unlock": "a lock ends with the block of `using guard = IT.lock().unwrap()`, or by `drop(guard)`",
  "Cell.value": "write `IT.get()` and `IT.set(…)`",
  "RefCell.value": "write `IT.borrow().value`, or `IT.borrowMut().value` to change it",
  "Builder.join": "spawn first: `IT.spawn(…).unwrap().join()`",
};
