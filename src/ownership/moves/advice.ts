import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { stdTypeName } from "../../compiler/analysis/std-types.js";
import type { Act } from "./act.js";
import { cloneOf } from "./clones.js";
import type { ClosureUse } from "./closure-values.js";

/** How to get by with, or without, a value that was moved. */
export function adviceOn({ expression, text, taker, changed }: Act, analysis: Analysis): string {
  const { checker } = analysis;
  if (taker && "variable" in taker) return closureAdvice(taker);
  if (taker && "name" in taker && taker.gives) return takeOut(taker.gives, taker.name);
  const type = checker.getNonNullableType(checker.getTypeAtLocation(expression));
  const isEach = taker !== null && "by" in taker;
  const used = isEach ? checker.getIndexTypeOfType(type, ts.IndexKind.Number) : type;
  const std = used && stdTypeName(used, analysis);
  if (std === "MutexGuard" && isWaiting(taker)) return WAITED;
  if (taker && "kind" in taker && taker.kind === "collection" && !cloneOf(text, type, analysis))
    return `use \`${text}\` before it is put there; afterwards, use it where it is then`;
  const known = BY_TYPE[std ?? ""];
  if (known) return known;
  if (isEach) return "do all that the elements are for in one loop";
  if (changed) return GIVE_BACK;
  const clone = cloneOf(text, type, analysis);
  if (taker !== null)
    return `consider cloning the value if the performance cost is acceptable${clone && `: \`${clone}\``}`;
  return `consider cloning the value before moving it into the closure${clone && `: \`const value = ${clone};\``}`;
}

/** A method that only borrows its object can still empty an `Option` in it. */
function takeOut(given: ts.Expression, { text }: ts.MemberName): string {
  return given.kind === ts.SyntaxKind.ThisKeyword
    ? `call \`${text}\` last, or only once`
    : `let \`${text}\` only borrow: keep what it gives away in an \`Option\`, and take it out there, as by \`${given.getText()}.take()\``;
}

/** Whether a `Condvar` takes a guard, and gives another one back. */
function isWaiting(taker: Act["taker"]): boolean {
  return (
    taker !== null &&
    "parameter" in taker &&
    /^wait/.test(ts.getNameOfDeclaration(taker.parameter.parent)?.getText() ?? "")
  );
}

function closureAdvice({ kind, variable }: ClosureUse): string {
  return kind === "call"
    ? "call it once, and keep what it returned"
    : `write a closure for each thread, and share \`${variable}\` by an \`Arc\``;
}

const GIVE_BACK =
  "return what the closure changes, and take it from `join().unwrap()`; in a scope, leave `move` out: the thread borrows it";
const WAITED = "use the guard that `wait` gives back, or take the lock again by `lock().unwrap()`";
const SHARE = "share it: put it into an `Arc`, and let each closure take a clone of that, `Arc.clone(…)`";
const BY_TYPE: Readonly<Record<string, string>> = {
  JoinHandle: "a thread is joined once: keep what `join()` returned",
  ScopedJoinHandle: "a thread is joined once: keep what `join()` returned",
  Builder: "each method uses the builder up: call them in one chain, `new thread.Builder().name(…).spawn(…)`",
  MutexGuard: "take the lock again by `lock().unwrap()`",
  RwLockReadGuard: "take the lock again by `read().unwrap()`",
  RwLockWriteGuard: "take the lock again by `write().unwrap()`",
  Receiver:
    "a channel has one receiver: go through it by `iter()` to use it afterwards; threads share it as `new Arc(new Mutex(…))`",
  Result: "keep what the method returned, and use that",
  Option: "keep what the method returned, and use that",
  Mutex: SHARE,
  RwLock: SHARE,
  Condvar: SHARE,
  Barrier: SHARE,
  Once: SHARE,
  OnceLock: SHARE,
  LazyLock: SHARE,
  AtomicBool: SHARE,
  AtomicI32: SHARE,
  AtomicU32: SHARE,
  AtomicI64: SHARE,
  AtomicU64: SHARE,
  AtomicIsize: SHARE,
  AtomicUsize: SHARE,
};
