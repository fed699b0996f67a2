import ts = require("typescript");

import { runtimeMember } from "./runtime-calls.js";
import { isModuleClass } from "./tagged.js";

const make = ts.factory;

/**
 * The transformer that lets the engine call `new C()` to receive decoded fields: constructors then return at once and
 * initialisers yield nothing. It runs after TypeScript has lowered parameter properties into fields.
 */
export function reviving(): ts.TransformerFactory<ts.SourceFile> {
  return (context) => (sourceFile) => {
    const visit = (node: ts.Node): ts.Node => {
      const visited = ts.visitEachChild(node, visit, context);
      if (!ts.isClassLike(visited) || !isReceivable(node)) return visited;
      return ts.visitEachChild(visited, (member) => reviveMember(member, visited), context);
    };
    return ts.visitEachChild(sourceFile, visit, context);
  };
}

function isReceivable(node: ts.Node): boolean {
  const original = ts.getOriginalNode(node);
  return ts.isClassLike(original) && isModuleClass(original);
}

function reviveMember(member: ts.Node, owner: ts.ClassLikeDeclaration): ts.Node {
  if (ts.isConstructorDeclaration(member) && member.body)
    return reviveConstructor(member, member.body, owner);
  if (!ts.isPropertyDeclaration(member) || !member.initializer || isStatic(member)) return member;
  const { modifiers, name, initializer } = member;
  const lazy = make.createConditionalExpression(
    runtimeMember("reviving"),
    undefined,
    make.createIdentifier("undefined"),
    undefined,
    initializer,
  );
  return make.updatePropertyDeclaration(member, modifiers, name, undefined, undefined, lazy);
}

function reviveConstructor(
  member: ts.ConstructorDeclaration,
  body: ts.Block,
  owner: ts.ClassLikeDeclaration,
): ts.ConstructorDeclaration {
  const leave = make.createIfStatement(runtimeMember("reviving"), make.createBlock(leaving(owner)));
  const late = member.parameters.some(needsArgument);
  const parameters = late ? [restParameter()] : member.parameters;
  const statements = [leave, ...(late ? [unpack(member.parameters)] : []), ...body.statements];
  return make.updateConstructorDeclaration(member, undefined, parameters, make.updateBlock(body, statements));
}

function leaving(owner: ts.ClassLikeDeclaration): readonly ts.Statement[] {
  const leave = make.createReturnStatement();
  const derived = owner.heritageClauses?.some(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  if (!derived) return [leave];
  const base = make.createCallExpression(make.createSuper(), undefined, []);
  return [make.createExpressionStatement(base), leave];
}

/** Reviving passes no arguments, so a pattern or a default must not be evaluated before the constructor has left. */
function needsArgument(parameter: ts.ParameterDeclaration): boolean {
  return parameter.initializer !== undefined || !ts.isIdentifier(parameter.name);
}

function restParameter(): ts.ParameterDeclaration {
  return make.createParameterDeclaration(undefined, make.createToken(ts.SyntaxKind.DotDotDotToken), "$args");
}

/** `var [first, { second } = {}] = $args;` */
function unpack(parameters: readonly ts.ParameterDeclaration[]): ts.Statement {
  const elements = parameters.map(({ dotDotDotToken, name, initializer }) =>
    make.createBindingElement(dotDotDotToken, undefined, name, initializer),
  );
  const pattern = make.createArrayBindingPattern(elements);
  const value = make.createIdentifier("$args");
  const declaration = make.createVariableDeclaration(pattern, undefined, undefined, value);
  return make.createVariableStatement(undefined, make.createVariableDeclarationList([declaration]));
}

function isStatic(member: ts.PropertyDeclaration): boolean {
  return member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) ?? false;
}
