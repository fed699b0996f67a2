import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { bare, calleeName } from "../../compiler/analysis/expressions.js";
import { stdCallee } from "../../compiler/analysis/std.js";
import { stdTypeName, typeArguments } from "../../compiler/analysis/std-types.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type Complaint, complain } from "../rule.js";

interface MustUse {
  readonly note: string;
  readonly help: string;
}

const HOLD = "give it a name, `using guard = …`, so that the lock is held to the end of the block";
const IGNORE = "use `void …` to ignore the resulting value";

/** Types of std whose values have to be used. */
const TYPES: Readonly<Record<string, MustUse>> = {
  Result: {
    note: "this `Result` may be an `Err` variant, which should be handled",
    help: `handle it, as by \`.unwrap()\`, or ${IGNORE}`,
  },
  Builder: { note: "must eventually spawn the thread", help: `call \`.spawn(…)\` on it, or ${IGNORE}` },
  ParIter: {
    note: "iterators are lazy and do nothing unless consumed",
    help: "ask for the result, as by `.collect()` or `.sum()`; `.forEach(…)` is for what a closure does",
  },
  MutexGuard: { note: "if unused the Mutex will immediately unlock", help: HOLD },
  RwLockReadGuard: { note: "if unused the RwLock will immediately unlock", help: HOLD },
  RwLockWriteGuard: { note: "if unused the RwLock will immediately unlock", help: HOLD },
};

/** Functions of std that are called for nothing but their value, by Rust's name. */
const FUNCTIONS: Readonly<Record<string, readonly [path: string, note?: string]>> = {
  current: ["current"],
  panicking: ["panicking"],
  thread: ["JoinHandle::<T>::thread"],
  clone: ["clone", "cloning is often expensive and is not expected to have side effects"],
  strongCount: ["Arc::<T>::strong_count"],
  weakCount: ["Arc::<T>::weak_count"],
  downgrade: [
    "Arc::<T>::downgrade",
    "this returns a new `Weak` pointer, without modifying the original `Arc`",
  ],
  upgrade: ["Weak::<T>::upgrade", "this returns a new `Arc`, without modifying the original weak pointer"],
  isOk: ["Result::<T, E>::is_ok", "if you intended to assert that this is ok, consider `.unwrap()` instead"],
  isErr: [
    "Result::<T, E>::is_err",
    "if you intended to assert that this is err, consider `.unwrapErr()` instead",
  ],
  isSome: [
    "Option::<T>::is_some",
    "if you intended to assert that this has a value, consider `.unwrap()` instead",
  ],
  isNone: ["Option::<T>::is_none"],
  isLeader: ["BarrierWaitResult::is_leader"],
  timedOut: ["WaitTimeoutResult::timed_out"],
};

/** A result, builder or guard that a statement makes and forgets, or the answer to a question that it asks. */
export function unusedMustUse(analysis: Analysis): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (node: ts.Node): void => {
    const value = discarded(node, analysis);
    const words = value && (valueWords(value, analysis) ?? answerWords(value, analysis));
    if (words) found.push(complain(words, analysis));
    ts.forEachChild(node, visit);
  };
  visit(analysis.sourceFile);
  return found;
}

/** The call whose value nobody gets: a statement of its own, or all that a callback is whose result is not asked for. */
function discarded(node: ts.Node, { checker }: Analysis): ts.CallExpression | ts.NewExpression | null {
  const isForgetful = ts.isArrowFunction(node) && returnsNothing(checker.getContextualType(node));
  const value = ts.isExpressionStatement(node) ? node.expression : isForgetful ? node.body : null;
  if (value === null || ts.isBlock(value)) return null;
  const call = bare(value);
  return ts.isCallExpression(call) || ts.isNewExpression(call) ? call : null;
}

function returnsNothing(type: ts.Type | undefined): boolean {
  const [signature] = type?.getCallSignatures() ?? [];
  return signature !== undefined && (signature.getReturnType().flags & ts.TypeFlags.Void) !== 0;
}

function valueWords(node: ts.Expression, analysis: Analysis): Complaint | null {
  const type = analysis.checker.getTypeAtLocation(node);
  const tuple = partsOf(type).find((part) => analysis.checker.isTupleType(part));
  const parts = tuple ? typeArguments(tuple, analysis.checker) : [type];
  for (const [index, part] of parts.entries()) {
    const name = stdTypeName(part, analysis) ?? "";
    const known = TYPES[name];
    const where = part === type ? "" : ` in tuple element ${index}`;
    if (known) return words(node, `unused \`${name}\`${where} that must be used`, [known.note], known.help);
  }
  return null;
}

function partsOf(type: ts.Type): readonly ts.Type[] {
  return type.isIntersection() ? type.types : [type];
}

function answerWords(call: ts.CallExpression | ts.NewExpression, analysis: Analysis): Complaint | null {
  if (!ts.isCallExpression(call) || stdCallee(call, analysis) === null) return null;
  const known = FUNCTIONS[calleeName(call.expression).getText()];
  if (!known) return null;
  const [path, ...notes] = known;
  const help = `use the answer, leave the call out, or ${IGNORE}`;
  return words(call, `unused return value of \`${path}\` that must be used`, notes as string[], help);
}

function words(node: ts.Node, message: string, notes: readonly string[], help: string): Complaint {
  return {
    code: "unused_must_use",
    severity: "warning",
    message,
    remarks: [{ node, text: "nobody gets this value" }],
    notes,
    help,
  };
}
