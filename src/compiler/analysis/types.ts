import ts = require("typescript");

const PRIMITIVE =
  ts.TypeFlags.StringLike |
  ts.TypeFlags.NumberLike |
  ts.TypeFlags.BigIntLike |
  ts.TypeFlags.BooleanLike |
  ts.TypeFlags.Void |
  ts.TypeFlags.Undefined |
  ts.TypeFlags.Null;

/** Rust's `Copy`: using the value leaves the variable as it was. */
export function isCopy(type: ts.Type): boolean {
  return type.isUnion() ? type.types.every(isCopy) : (type.flags & PRIMITIVE) !== 0;
}

/** Rust's `Drop`: whether a value of the type, where there is one, has a `[Symbol.dispose]`. */
export function isDisposable(type: ts.Type, checker: ts.TypeChecker): boolean {
  const present = checker.getApparentType(checker.getNonNullableType(type));
  const members = present.isUnion() ? present.types : [present];
  return members.every((member) => member.getProperties().some(isDispose));
}

// A property that a well-known symbol names is called `__@dispose@` and a number.
function isDispose({ escapedName }: ts.Symbol): boolean {
  return escapedName.toString().startsWith("__@dispose@");
}
