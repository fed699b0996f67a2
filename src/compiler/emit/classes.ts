import ts = require("typescript");

import { arrow, runtimeStatement, staticBlock } from "./runtime-calls.js";

const make = ts.factory;

/** The class with the factories of its private closures at its start and its registration at its end. */
export function lowerClass(
  node: ts.ClassLikeDeclaration,
  id: number,
  factories: readonly ts.Statement[],
): ts.ClassLikeDeclaration {
  const before = factories.length > 0 ? [staticBlock(factories)] : [];
  const members = [...before, ...node.members, staticBlock([registration(node, id)])];
  return ts.isClassDeclaration(node)
    ? make.updateClassDeclaration(
        node,
        node.modifiers,
        node.name,
        node.typeParameters,
        node.heritageClauses,
        members,
      )
    : make.updateClassExpression(
        node,
        node.modifiers,
        node.name,
        node.typeParameters,
        node.heritageClauses,
        members,
      );
}

/** `$rt.class(id, this, ($o) => [$o.#a], ($o, $v) => { [$o.#a] = $v; });` */
function registration(node: ts.ClassLikeDeclaration, id: number): ts.Statement {
  const fields = privateFields(node);
  const args: ts.Expression[] = [make.createNumericLiteral(id), make.createThis()];
  if (fields.length > 0) args.push(arrow(["$o"], fieldList(fields)), privateSetter(fields));
  return runtimeStatement("class", ...args);
}

function privateSetter(fields: readonly ts.PrivateIdentifier[]): ts.ArrowFunction {
  const assignment = make.createAssignment(fieldList(fields), make.createIdentifier("$v"));
  return arrow(["$o", "$v"], make.createBlock([make.createExpressionStatement(assignment)]));
}

function fieldList(fields: readonly ts.PrivateIdentifier[]): ts.ArrayLiteralExpression {
  const instance = make.createIdentifier("$o");
  return make.createArrayLiteralExpression(
    fields.map((field) => make.createPropertyAccessExpression(instance, field)),
  );
}

function privateFields(node: ts.ClassLikeDeclaration): readonly ts.PrivateIdentifier[] {
  return node.members.flatMap((member) => {
    if (!ts.isPropertyDeclaration(member) || !ts.isPrivateIdentifier(member.name)) return [];
    const isStatic = member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword);
    return isStatic ? [] : [member.name];
  });
}
