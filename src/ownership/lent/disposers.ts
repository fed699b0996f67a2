import ts = require("typescript");

import type { StdScope } from "../../compiler/analysis/std.js";

/** Whether a node is a method `[Symbol.dispose]` of a class: Rust's `Drop::drop`, which has `&mut self`. */
export function isDisposer(node: ts.Node): node is ts.MethodDeclaration {
  return ts.isMethodDeclaration(node) && ts.isClassLike(node.parent) && isDisposeName(node.name);
}

/** The destructor of a class of the program; null when it has none, or is no class of the program's. */
export function disposerOf({ symbol }: ts.Type, { sourceFile }: StdScope): ts.ClassElement | null {
  const declaration = symbol?.valueDeclaration;
  if (!declaration || !ts.isClassLike(declaration) || declaration.getSourceFile() !== sourceFile) return null;
  return declaration.members.find(isDisposer) ?? null;
}

function isDisposeName(name: ts.PropertyName): boolean {
  return ts.isComputedPropertyName(name) && name.expression.getText() === "Symbol.dispose";
}
