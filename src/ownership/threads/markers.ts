import type ts from "typescript";
import type { StdScope } from "../../compiler/analysis/std.js";
import { stdTypeName, typeArguments } from "../../compiler/analysis/std-types.js";
import { isField } from "../types.js";

/** The part of a type that keeps it from crossing threads, and Rust's marker that the part lacks. */
export interface Culprit {
  readonly type: ts.Type;
  readonly lacks: "Send" | "Sync";
}

const NOT_SYNC = new Set(["Rc", "RcWeak", "Cell", "RefCell", "Borrowed", "BorrowedMut", "Receiver"]);
/** The guards of locks: the thread that locked must unlock. */
export const GUARDS: ReadonlySet<string> = new Set(["MutexGuard", "RwLockReadGuard", "RwLockWriteGuard"]);

/** What all threads may have whatever its type arguments are. */
const IN_ANY_THREAD = new Set(["LocalKey", "JoinHandle"]);
const NOT_SEND = new Set(["Rc", "RcWeak", "Borrowed", "BorrowedMut", ...GUARDS]);
/** What threads may use together as soon as its content can go from one to the other. */
const PASSES_ON = /^(Mutex|Sender|SyncSender)$/;
/** What lets several threads at its content at once, which one thread may have made, or changes, for the others. */
const PASSES_ON_AND_SHARES = /^(RwLock|OnceLock|LazyLock|Arc|Weak)$/;
/** What several threads have together when each has one of these. */
const SHARED = /^(Arc|Weak)$/;

/** Why threads may not use one value of the type together, if they may not. */
export function notSync(type: ts.Type, std: StdScope, depth = 0): Culprit | null {
  if (depth > 5 || type.getCallSignatures().length > 0) return null;
  const name = stdTypeName(type, std) ?? "";
  if (NOT_SYNC.has(name)) return { type, lacks: "Sync" };
  if (IN_ANY_THREAD.has(name)) return null;
  const ask = PASSES_ON.test(name) ? notSend : PASSES_ON_AND_SHARES.test(name) ? notBoth : notSync;
  return firstOf(partsOf(type, std), (part) => ask(part, std, depth + 1));
}

/** Why a value of the type may not go to another thread, if it may not. */
export function notSend(type: ts.Type, std: StdScope, depth = 0): Culprit | null {
  if (depth > 5 || type.getCallSignatures().length > 0) return null;
  const name = stdTypeName(type, std) ?? "";
  if (NOT_SEND.has(name)) return { type, lacks: "Send" };
  if (IN_ANY_THREAD.has(name)) return null;
  const ask = SHARED.test(name) ? notBoth : notSend;
  return firstOf(partsOf(type, std), (part) => ask(part, std, depth + 1));
}

function notBoth(type: ts.Type, std: StdScope, depth: number): Culprit | null {
  return notSync(type, std, depth) ?? notSend(type, std, depth);
}

/** What a type is made of: members of unions, fields of the program's own objects, type arguments of all others. */
function partsOf(type: ts.Type, { checker, sourceFile }: StdScope): readonly ts.Type[] {
  if (type.isUnionOrIntersection()) return type.types;
  const isOwn = type.symbol?.declarations?.some((declaration) => declaration.getSourceFile() === sourceFile);
  if (!isOwn) return typeArguments(type, checker);
  const fields = type
    .getProperties()
    .filter(({ valueDeclaration }) => valueDeclaration && isField(valueDeclaration));
  return fields.map((field) => checker.getTypeOfSymbol(field));
}

function firstOf(types: readonly ts.Type[], test: (type: ts.Type) => Culprit | null): Culprit | null {
  for (const type of types) {
    const found = test(type);
    if (found) return found;
  }
  return null;
}
