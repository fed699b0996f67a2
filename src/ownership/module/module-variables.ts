import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { boundNames, declarationOf } from "../../compiler/analysis/names.js";

/** A name declared by a variable statement at the top level. */
export interface ModuleVariable {
  readonly name: ts.Identifier;
  readonly declaration: ts.VariableDeclaration;
  readonly constant: boolean;
}

/** All variables of the module, in source order. */
export function moduleVariables({ sourceFile }: Analysis): readonly ModuleVariable[] {
  return sourceFile.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) => {
    const constant = (declarationList.flags & ts.NodeFlags.Constant) !== 0;
    return declarationList.declarations.flatMap((declaration) =>
      boundNames(declaration.name).map((name) => ({ name, declaration, constant })),
    );
  });
}

/** The static fields of the module's classes: module-level variables with a longer name. */
export function staticFields({ sourceFile }: Analysis): readonly ts.PropertyDeclaration[] {
  return sourceFile.statements
    .filter(ts.isClassDeclaration)
    .flatMap(({ members }) => members.filter(ts.isPropertyDeclaration))
    .filter((member) => ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static);
}

/** The first use of each of the given declarations' symbols. */
export function firstUses(
  names: readonly ts.Identifier[],
  { sourceFile, checker }: Analysis,
): ReadonlyMap<ts.Identifier, ts.Identifier> {
  const wanted = new Map(names.map((name) => [checker.getSymbolAtLocation(name), name]));
  const uses = new Map<ts.Identifier, ts.Identifier>();
  const visit = (node: ts.Node): void => {
    const name = ts.isIdentifier(node) ? wanted.get(declarationOf(node, checker)?.symbol) : undefined;
    if (name && node !== name && ts.isIdentifier(node) && !uses.has(name)) uses.set(name, node);
    ts.forEachChild(node, visit);
  };
  visit(sourceFile);
  return uses;
}
