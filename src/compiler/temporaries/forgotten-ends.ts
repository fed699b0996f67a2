import ts = require("typescript");

import { bare, holderOf } from "../analysis/expressions.js";
import { boundNames, declarationOf, isReference } from "../analysis/names.js";
import { argumentParameter } from "../analysis/parameters.js";
import { isStdDeclaration, type StdScope, stdCallee } from "../analysis/std.js";
import { stdTypeName, typeArguments } from "../analysis/std-types.js";
import { givesOwnership, isMaking } from "./owned-results.js";
import { recipientOf } from "./recipients.js";

/** What a block drops at its end, by the statement that declares it: `rx` of `for (const rx of …)` by the loop. */
export type ForgottenEnds = ReadonlyMap<ts.Statement, readonly ts.Identifier[]>;

const END = /^(Sender|SyncSender|Receiver)$/;
const NAMES_CHANNELS = /\b(mpsc|Sender|SyncSender|Receiver)\b/;
const TAKES_OUT = /^(recv|tryRecv|recvTimeout|join)$/;
const OPENS = /^(unwrap|expect)$/;
const SPAWNS = /^(spawn|spawnScoped)$/;
const CROSSES = /^(send|trySend)$/;
const MESSAGES = /^(iter|tryIter|intoIter)$/;

/**
 * Finds the variables whose value Rust drops at the end of their block, and whose drop others wait for: the ends of
 * channels, and closures out of a channel, which may own some. Those that may have another owner by then are left out.
 * What `main` itself declares ends with the process.
 */
export function findForgottenEnds(std: StdScope): ForgottenEnds {
  const found = new Map<ts.Statement, readonly ts.Identifier[]>();
  if (!NAMES_CHANNELS.test(std.sourceFile.text)) return found;
  const visit = (node: ts.Node): void => {
    const names = declaredBy(node, std).filter((name) => isForgotten(name, node, std));
    if (names.length > 0) found.set(node as ts.Statement, names);
    ts.forEachChild(node, visit);
  };
  visit(std.sourceFile);
  return found;
}

/** The names that a statement declares for values that nobody else has. */
function declaredBy(node: ts.Node, std: StdScope): readonly ts.Identifier[] {
  if (ts.isForOfStatement(node)) return goesThroughMessages(node, std) ? namesOf(node.initializer) : [];
  if (!ts.isVariableStatement(node) || !ts.isBlock(node.parent) || isBodyOfMain(node.parent)) return [];
  const { declarationList } = node;
  if (declarationList.flags & ts.NodeFlags.Using) return [];
  return declarationList.declarations.flatMap(({ name, initializer }) => {
    const value = initializer && bare(initializer);
    return value && isMaking(value) && givesOwnership(value, std) ? boundNames(name) : [];
  });
}

function namesOf(initializer: ts.ForInitializer): readonly ts.Identifier[] {
  if (!ts.isVariableDeclarationList(initializer)) return [];
  return initializer.declarations.flatMap(({ name }) => boundNames(name));
}

function goesThroughMessages({ expression, statement }: ts.ForOfStatement, std: StdScope): boolean {
  const source = bare(expression);
  if (!ts.isBlock(statement)) return false;
  if (stdTypeName(std.checker.getTypeAtLocation(source), std) === "Receiver") return true;
  return ts.isCallExpression(source) && MESSAGES.test(stdCallee(source, std) ?? "");
}

function isBodyOfMain({ parent }: ts.Block): boolean {
  return ts.isFunctionDeclaration(parent) && parent.name?.text === "main" && ts.isSourceFile(parent.parent);
}

function isForgotten(name: ts.Identifier, statement: ts.Node, std: StdScope): boolean {
  const type = std.checker.getTypeAtLocation(name);
  if (!isEnd(type, std) && !(isMessage(name, statement, std) && hasEnds(type, std))) return false;
  return usesOf(name, statement, std).every(
    (use) => staysHere(use, std) && closuresAround(use, std).every((closure) => isUsedAtOnce(closure, std)),
  );
}

function isEnd(type: ts.Type, std: StdScope): boolean {
  return END.test(stdTypeName(type, std) ?? "");
}

/** Whether a message of the type can own ends of channels: itself, in a field or an element, or as a closure. */
function hasEnds(type: ts.Type, std: StdScope, depth = 0): boolean {
  const present = std.checker.getNonNullableType(type);
  if (present.isUnion()) return present.types.some((member) => hasEnds(member, std, depth));
  if (isEnd(present, std) || present.getCallSignatures().length > 0) return true;
  const isObject = (present.flags & ts.TypeFlags.Object) !== 0;
  if (!isObject || depth > 3 || stdTypeName(present, std) !== null) return false;
  const declaration = present.symbol?.declarations?.[0];
  if (declaration && std.program.isSourceFileDefaultLibrary(declaration.getSourceFile()))
    return typeArguments(present, std.checker).some((part) => hasEnds(part, std, depth + 1));
  return present
    .getProperties()
    .filter(({ flags }) => flags & ts.SymbolFlags.Property)
    .some((field) => hasEnds(std.checker.getTypeOfSymbol(field), std, depth + 1));
}

/** Whether a name stands for what came out of a channel or a thread, or for a part of that. */
function isMessage(name: ts.Identifier, statement: ts.Node, std: StdScope): boolean {
  if (ts.isForOfStatement(statement)) return true;
  const declaration = ts.findAncestor(name, ts.isVariableDeclaration);
  const call = declaration?.initializer && bare(declaration.initializer);
  if (!call || !ts.isCallExpression(call) || !OPENS.test(stdCallee(call, std) ?? "")) return false;
  return isTakenOut(bare(call.expression), std);
}

/** `rx.recv().unwrap`, also by way of a variable of the `Result`. */
function isTakenOut(opening: ts.Expression, std: StdScope): boolean {
  if (!ts.isPropertyAccessExpression(opening)) return false;
  const result = bare(opening.expression);
  const declaration = ts.isIdentifier(result) ? declarationOf(result, std.checker)?.declaration : undefined;
  const source = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : result;
  const call = source && bare(source);
  return call !== undefined && ts.isCallExpression(call) && TAKES_OUT.test(stdCallee(call, std) ?? "");
}

function usesOf(name: ts.Identifier, statement: ts.Node, { checker }: StdScope): readonly ts.Identifier[] {
  const symbol = checker.getSymbolAtLocation(name);
  const found: ts.Identifier[] = [];
  const visit = (node: ts.Node): void => {
    const isUse = ts.isIdentifier(node) && node !== name && node.text === name.text && isReference(node);
    if (isUse && declarationOf(node, checker)?.symbol === symbol) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.isForOfStatement(statement) ? statement : statement.parent);
  return found;
}

/** Whether a use leaves the value where it is, or takes it in a way that the value itself notices: it crosses, or is dropped. */
function staysHere(use: ts.Expression, std: StdScope): boolean {
  const { holder, held } = recipientOf(use);
  if (ts.isCallExpression(holder)) return holder.expression === held || isLookedAtBy(holder, held, std);
  if (ts.isForOfStatement(holder) || ts.isSpreadElement(holder))
    return holder.expression === held && isEnd(std.checker.getTypeAtLocation(held), std);
  if (!ts.isPropertyAccessExpression(holder) || holder.expression !== held)
    return ts.isExpressionStatement(holder);
  return !hasEnds(std.checker.getTypeAtLocation(holder), std) || staysHere(holder, std);
}

/** An argument of `drop`, of `send`, or of what takes anything, to print it. */
function isLookedAtBy(call: ts.CallExpression, argument: ts.Expression, std: StdScope): boolean {
  const name = stdCallee(call, std) ?? "";
  if (name === "drop" || CROSSES.test(name)) return true;
  const parameter = argumentParameter(call, argument, std.checker);
  if (!parameter || !isStdDeclaration(parameter, std.program, std.sourceFile)) return false;
  const kind =
    parameter.type && ts.isArrayTypeNode(parameter.type)
      ? parameter.type.elementType.kind
      : parameter.type?.kind;
  return kind === ts.SyntaxKind.UnknownKeyword || kind === ts.SyntaxKind.AnyKeyword;
}

/** The functions between a use and the variable's declaration. */
function closuresAround(use: ts.Identifier, { checker }: StdScope): readonly ts.Node[] {
  const declaration = declarationOf(use, checker)?.declaration;
  const found: ts.Node[] = [];
  for (let at: ts.Node | undefined = use.parent; at; at = at.parent) {
    if (declaration && at.pos <= declaration.pos && declaration.end <= at.end) break;
    if (ts.isFunctionLike(at)) found.push(at);
  }
  return found;
}

/** Whether a closure is written where it is called, becomes a thread or crosses, and is not kept. */
function isUsedAtOnce(closure: ts.Node, std: StdScope): boolean {
  if (!ts.isArrowFunction(closure) && !ts.isFunctionExpression(closure)) return false;
  const { holder, held } = holderOf(closure);
  if (!ts.isCallExpression(holder) || holder.expression === held) return false;
  const name = stdCallee(holder, std) ?? "";
  if (name === "move") return isUsedAtOnceAsMoved(holder, std);
  // What a thread borrows must live longer than this block.
  if (SPAWNS.test(name)) return false;
  const parameter = argumentParameter(holder, held, std.checker);
  if (!parameter || parameter.getSourceFile() === std.sourceFile) return false;
  return parameter.type !== undefined && ts.isFunctionTypeNode(parameter.type);
}

function isUsedAtOnceAsMoved(moved: ts.CallExpression, std: StdScope): boolean {
  const { holder, held } = holderOf(moved);
  if (!ts.isCallExpression(holder) || holder.expression === held) return false;
  const name = stdCallee(holder, std) ?? "";
  return SPAWNS.test(name) || CROSSES.test(name);
}
