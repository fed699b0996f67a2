import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { stdTypeName } from "../../compiler/analysis/std-types.js";
import type { Act } from "./act.js";
import type { ClosureUse } from "./closure-values.js";

/** How to get by with, or without, a value that was moved. */
export function adviceOn({ expression, text, taker, changed }: Act, analysis: Analysis): string {
  const { checker } = analysis;
  if (taker && "variable" in taker) return closureAdvice(taker);
  const type = checker.getNonNullableType(checker.getTypeAtLocation(expression));
  const isEach = taker !== null && "by" in taker;
  const used = isEach ? checker.getIndexTypeOfType(type, ts.IndexKind.Number) : type;
  const known = BY_TYPE[(used && stdTypeName(used, analysis)) ?? ""];
  if (known) return known;
  if (isEach) return "do all that the elements are for in one loop";
  if (changed) return GIVE_BACK;
  const clone = cloneOf(text, type, analysis);
  if (taker !== null)
    return `consider cloning the value if the performance cost is acceptable${clone && `: \`${clone}\``}`;
  return `consider cloning the value before moving it into the closure${clone && `: \`const value = ${clone};\``}`;
}

function closureAdvice({ kind, variable }: ClosureUse): string {
  return kind === "call"
    ? "call it once, and keep what it returned"
    : `write a closure for each thread, and share \`${variable}\` by an \`Arc\``;
}

const GIVE_BACK =
  "return what the closure changes, and take it from `join().unwrap()`; in a scope, leave `move` out: the thread borrows it";
const SHARE = "share it: put it into an `Arc`, and let each closure take a clone of that, `Arc.clone(…)`";
const BY_TYPE: Readonly<Record<string, string>> = {
  JoinHandle: "a thread is joined once: keep what `join()` returned",
  ScopedJoinHandle: "a thread is joined once: keep what `join()` returned",
  Builder: "each method uses the builder up: call them in one chain, `new thread.Builder().name(…).spawn(…)`",
  MutexGuard: "use the guard that `wait` gives back, or take the lock again by `lock().unwrap()`",
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

function cloneOf(name: string, type: ts.Type, analysis: Analysis): string {
  const std = stdTypeName(type, analysis);
  if (std !== null && /^(Arc|Rc|Weak|RcWeak)$/.test(std)) return `${std}.clone(${name})`;
  if (std === "Sender" || std === "SyncSender") return `${name}.clone()`;
  if (analysis.checker.isArrayType(type)) return `[...${name}]`;
  if (isLibrary(type, analysis) && /^(Map|Set)$/.test(type.symbol.name))
    return `new ${type.symbol.name}(${name})`;
  return isPlainObject(type) ? `{ ...${name} }` : "";
}

function isLibrary({ symbol }: ts.Type, { program }: Analysis): boolean {
  const declaration = symbol?.declarations?.[0];
  return declaration !== undefined && program.isSourceFileDefaultLibrary(declaration.getSourceFile());
}

function isPlainObject({ symbol }: ts.Type): boolean {
  return symbol?.name === ts.InternalSymbolName.Object || symbol?.name === ts.InternalSymbolName.Type;
}
