import ts = require("typescript");

import { isAccess } from "../analysis/expressions.js";
import { isStdDeclaration, type StdScope } from "../analysis/std.js";
import { stdTypeName, typeArguments } from "../analysis/std-types.js";
import { isDisposable } from "../analysis/types.js";
import type { Recipient } from "./recipients.js";

/** Classes of std that own what is in them. */
const CARRIER = /^(Result|Option|PoisonError|TryLockError)$/;

/** Their methods that only look; all others take the value apart and pass on what was in it. */
const LOOKING = /^(is[A-Z]\w*|as[A-Z]\w*|getRef|getMut|toString)$/;

/** Whether dropping a value of the type does anything: it is disposable, or std's and holds something that is. */
export function isDropped(type: ts.Type, std: StdScope): boolean {
  const present = std.checker.getNonNullableType(type);
  const members = present.isUnion() ? present.types : [present];
  if (!members.every((member) => isDisposable(member, std.checker) || isStdCarrier(member, std)))
    return false;
  return members.some((member) => isDisposable(member, std.checker) || isCarrier(member, std));
}

/** Whether a value of the type holds something disposable: `Result<MutexGuard<number>, …>`. */
function isCarrier(type: ts.Type, std: StdScope): boolean {
  const present = std.checker.getNonNullableType(type);
  if (present.isUnion()) return present.types.some((member) => isCarrier(member, std));
  if (!isStdCarrier(present, std)) return false;
  // A class that is a carrier has type parameters.
  const parts = std.checker.getTypeArguments(present as ts.TypeReference);
  return parts.some((part) => isDropped(part, std));
}

/** Handles of std that may live on where the program passes them, with nobody to say so: what only borrows them looks alike. */
const SHARE = /^(Arc|Weak|Rc|RcWeak|Sender|SyncSender|Receiver)$/;

/** Whether a value of the type is, or holds, such a handle. */
export function isShare(type: ts.Type, std: StdScope): boolean {
  const present = std.checker.getNonNullableType(type);
  if (present.isUnion()) return present.types.some((member) => isShare(member, std));
  const name = stdTypeName(present, std);
  if (name === null) return false;
  return (
    SHARE.test(name) ||
    (CARRIER.test(name) && typeArguments(present, std.checker).some((part) => isShare(part, std)))
  );
}

/** Whether what has the value is a function of the program, as its argument. */
export function isPassedOn({ holder, held }: Recipient, std: StdScope): boolean {
  if (!(ts.isCallExpression(holder) || ts.isNewExpression(holder)) || holder.expression === held)
    return false;
  const declaration = std.checker.getResolvedSignature(holder)?.declaration;
  return declaration === undefined || declaration.getSourceFile() === std.sourceFile;
}

function isStdCarrier({ symbol }: ts.Type, std: StdScope): boolean {
  const declaration = symbol?.declarations?.[0];
  if (!declaration || !CARRIER.test(symbol.name)) return false;
  return isStdDeclaration(declaration, std.program, std.sourceFile);
}

/** Whether the recipient uses a carrier up, as `m.lock().unwrap()` does, and `m.lock().isOk()` does not. */
export function usesUp({ holder, held }: Recipient, std: StdScope): boolean {
  if (!isAccess(holder) || holder.expression !== held) return false;
  if (!isCarrier(std.checker.getTypeAtLocation(held), std)) return false;
  return !ts.isPropertyAccessExpression(holder) || !LOOKING.test(holder.name.text);
}
