import ts = require("typescript");

import type { Analysis } from "../analysis/analysis.js";
import { isStdDeclaration } from "../analysis/std.js";

const UNFREEZABLE = /^(RegExp|Date|ArrayBuffer|SharedArrayBuffer|DataView|\w+\d+(Clamped)?Array)$/;

/** A declaration that can make a module-level constant. */
export type ConstantDeclaration = ts.VariableDeclaration | ts.PropertyDeclaration;

/** Whether a declaration makes a module-level constant whose contents must not change: an object or an array. */
export function isSharedConstant(node: ConstantDeclaration, analysis: Analysis): boolean {
  if (!node.initializer || !(ts.isVariableDeclaration(node) ? isModuleConst(node) : isStaticField(node)))
    return false;
  const type = analysis.checker.getTypeAtLocation(node.initializer);
  if (!(type.flags & ts.TypeFlags.Object)) return false;
  if (type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0) return false;
  const declaration = type.symbol?.declarations?.[0];
  if (declaration && isStdDeclaration(declaration, analysis.program, analysis.sourceFile)) return false;
  return !UNFREEZABLE.test(type.symbol?.name ?? "");
}

function isStaticField(node: ts.PropertyDeclaration): boolean {
  if (!ts.isClassDeclaration(node.parent) || !ts.isSourceFile(node.parent.parent)) return false;
  return (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Static) !== 0;
}

function isModuleConst(node: ts.VariableDeclaration): boolean {
  const list = node.parent;
  if (!ts.isVariableDeclarationList(list) || !(list.flags & ts.NodeFlags.Const)) return false;
  return ts.isVariableStatement(list.parent) && ts.isSourceFile(list.parent.parent);
}
