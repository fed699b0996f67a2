import ts = require("typescript");

import { isReference } from "../compiler/analysis/std-types.js";

/** Whether the type's values can be read only: a shared reference, in Rust's terms. */
export function isReadonly(type: ts.Type): boolean {
  if (type.aliasSymbol?.name === "Readonly" || /^Readonly(Array|Map|Set)$/.test(type.symbol?.name ?? ""))
    return true;
  return isReference(type) && isTuple(type.target) && type.target.readonly;
}

/** Whether a property holds a value: methods and accessors do not. */
export function isField(declaration: ts.Declaration): boolean {
  return (
    ts.isPropertyDeclaration(declaration) ||
    ts.isPropertySignature(declaration) ||
    ts.isPropertyAssignment(declaration) ||
    ts.isShorthandPropertyAssignment(declaration) ||
    ts.isParameter(declaration)
  );
}

function isTuple(type: ts.ObjectType): type is ts.TupleType {
  return (type.objectFlags & ts.ObjectFlags.Tuple) !== 0;
}
