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
  if (isStdClass(expression, analysis)) return memberOfClass(type, receiver, name.text);
  const std = stdTypeName(type, analysis) ?? "";
  if (hasStatic(type, name.text)) return `write \`${std}.${name.text}(${receiver})\``;
  const inside = wayInside(std, receiver) ?? (type.getProperty("value") ? `${receiver}.value` : null);
  const content = typeArguments(type, checker)[0] ?? contentOf(type, checker);
  const hasIt = content && checker.getNonNullableType(content).getProperty(name.text);
  if (inside && hasIt) return `the value is inside: write \`${inside}.${name.text}\``;
  return knownHint(std, name.text)?.replaceAll("IT", receiver) ?? null;
}

/** `Barrier.wait()`: the class is asked for what its objects have. */
function memberOfClass(type: ts.Type, name: string, member: string): string | null {
  if (member === "new") return `write \`new ${name}(…)\``;
  const [signature] = type.getConstructSignatures();
  return signature?.getReturnType().getProperty(member)
    ? `make one first: \`const one = new ${name}(…)\`, then \`one.${member}\``
    : null;
}

function contentOf(type: ts.Type, checker: ts.TypeChecker): ts.Type | undefined {
  const value = type.getProperty("value");
  return value && checker.getTypeOfSymbol(value);
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

/** What people ask an atomic for that come from cells and counters. */
const OF_CELLS = /^(value|get|set|add|sub|increment|lock)$/;

function knownHint(std: string, name: string): string | null {
  if (name === "drop" || name === "close") return "write `drop(IT)`";
  const isHandle = std === "JoinHandle" || std === "ScopedJoinHandle";
  if (isHandle && OF_PROMISE.test(name)) return "wait for the thread's result: `IT.join().unwrap()`";
  if (std.startsWith("Atomic") && OF_CELLS.test(name))
    return "write `IT.load(Ordering.SeqCst)`, and `IT.store(…, Ordering.SeqCst)` or `IT.fetchAdd(…, Ordering.SeqCst)` to change it";
  return KNOWN[`${std}.${name}`] ?? null;
}

const KNOWN: Readonly<Record<string, string>> = {
  "JoinHandle.name": "ask the thread: `IT.thread().name()`",
  "Mutex.value": "lock it first: `IT.lock().unwrap().value`",
  "Mutex.unlock": "a lock ends with the block of `using guard = IT.lock().unwrap()`, or by `drop(guard)`",
  "RwLock.value": "lock it first: `IT.read().unwrap().value`, or `IT.write().unwrap().value` to change it",
  "RwLock.lock": "write `IT.read()`, or `IT.write()` to change the value",
  "Condvar.notify": "write `IT.notifyOne()`, or `IT.notifyAll()`",
  "OnceLock.value": "ask for it: `IT.get()`, or make it if it is not there: `IT.getOrInit(() => …)`",
  "LazyLock.get": "write `IT.value`",
  "Weak.value": "it may be gone: write `IT.upgrade().unwrap().value`",
  "Cell.value": "write `IT.get()` and `IT.set(…)`",
  "RefCell.value": "write `IT.borrow().value`, or `IT.borrowMut().value` to change it",
  "Sender.trySend": "this channel is never full: write `IT.send(…)`",
  "Sender.postMessage": "write `IT.send(…)`",
  "Sender.recv": "the receiver receives: `const [tx, rx] = mpsc.channel()`, then `rx.recv()`",
  "Receiver.clone":
    "a channel has one receiver: move it to the thread that receives, or share it as `new Arc(new Mutex(IT))`",
  "Receiver.send": "a sender sends: `const [tx, rx] = mpsc.channel()`, then `tx.send(…)`",
  "Receiver.on": "write `for (const message of IT) …`",
  "Receiver.onmessage": "write `for (const message of IT) …`",
  "Builder.join": "spawn first: `IT.spawn(…).unwrap().join()`",
};
