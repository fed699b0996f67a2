import ts from "typescript";
import { isStdDeclaration, type StdScope } from "../compiler/analysis/std.js";

/** The name of a type of std: `Arc` for `Arc<number>`. */
export function stdTypeName({ symbol }: ts.Type, { program, sourceFile }: StdScope): string | null {
  const declaration = symbol?.declarations?.[0];
  return declaration && isStdDeclaration(declaration, program, sourceFile) ? symbol.name : null;
}

/** The type arguments of a generic type, of an array, of a tuple. */
export function typeArguments(type: ts.Type, checker: ts.TypeChecker): readonly ts.Type[] {
  return isReference(type) ? checker.getTypeArguments(type) : [];
}

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

function isReference(type: ts.Type): type is ts.TypeReference {
  return isObject(type) && (type.objectFlags & ts.ObjectFlags.Reference) !== 0;
}

function isTuple(type: ts.Type): type is ts.TupleType {
  return isObject(type) && (type.objectFlags & ts.ObjectFlags.Tuple) !== 0;
}

function isObject(type: ts.Type): type is ts.ObjectType {
  return (type.flags & ts.TypeFlags.Object) !== 0;
}
