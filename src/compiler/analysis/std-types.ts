import ts = require("typescript");

import { isStdDeclaration, type StdScope } from "./std.js";

/** The name of a type of std: `Arc` for `Arc<number>`. */
export function stdTypeName({ symbol }: ts.Type, { program, sourceFile }: StdScope): string | null {
  const declaration = symbol?.declarations?.[0];
  return declaration && isStdDeclaration(declaration, program, sourceFile) ? symbol.name : null;
}

/** The type arguments of a generic type, of an array, of a tuple. */
export function typeArguments(type: ts.Type, checker: ts.TypeChecker): readonly ts.Type[] {
  return isReference(type) ? checker.getTypeArguments(type) : [];
}

/** Whether a type is a generic type with its arguments, an array or a tuple. */
export function isReference(type: ts.Type): type is ts.TypeReference {
  return isObject(type) && (type.objectFlags & ts.ObjectFlags.Reference) !== 0;
}

function isObject(type: ts.Type): type is ts.ObjectType {
  return (type.flags & ts.TypeFlags.Object) !== 0;
}
