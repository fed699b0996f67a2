import ts = require("typescript");

import { declarationOf, encloses, isModuleLevel, isReference } from "./names.js";

/** A function that is a value: it can be stored, passed and sent. Methods and accessors of classes are not. */
export type ClosureNode =
  | ts.ArrowFunction
  | ts.FunctionExpression
  | ts.FunctionDeclaration
  | ts.MethodDeclaration;

/** A variable of a surrounding function that a closure uses, with its uses in source order. */
export interface Capture {
  readonly name: string;
  readonly symbol: ts.Symbol;
  readonly declaration: ts.Declaration;
  readonly uses: ts.Identifier[];
}

/** What a closure needs from where it is written. */
export interface Closure {
  readonly node: ClosureNode;
  readonly captures: readonly Capture[];
  /** The first use of a captured `this`. */
  readonly self: ts.Node | null;
  /** It uses `super`, or `arguments` or `new.target` of an outer function, and so cannot be made anywhere else. */
  readonly rooted: boolean;
  /** The classes around it whose `#private` names it uses. */
  readonly privates: ReadonlySet<ts.ClassLikeDeclaration>;
}

/** All closures of a file by their node, in source order. */
export type Closures = ReadonlyMap<ts.Node, Closure>;

interface Draft extends Closure {
  readonly captures: Capture[];
  readonly privates: Set<ts.ClassLikeDeclaration>;
  self: ts.Node | null;
  rooted: boolean;
}

/** Finds every closure of `sourceFile` and what it captures, by symbol and not by name. */
export function findClosures(sourceFile: ts.SourceFile, checker: ts.TypeChecker): Closures {
  const drafts = new Map<ts.Node, Draft>();
  const visit = (node: ts.Node): void => {
    if (isClosureNode(node)) drafts.set(node, newDraft(node));
    else if (ts.isIdentifier(node)) noteIdentifier(node, checker, drafts);
    else if (ts.isPrivateIdentifier(node)) notePrivateName(node, drafts);
    else if (node.kind === ts.SyntaxKind.ThisKeyword) noteReceiver(node, drafts, noteSelf);
    else if (node.kind === ts.SyntaxKind.SuperKeyword) noteReceiver(node, drafts, noteRoot);
    else if (ts.isMetaProperty(node)) noteReceiver(node, drafts, noteRoot);
    forEachValueChild(node, visit);
  };
  visit(sourceFile);
  return drafts;
}

/** Visits the children that exist at run time: types are passed over, the class in an `extends` clause is not. */
export function forEachValueChild(node: ts.Node, visit: (child: ts.Node) => void): void {
  if (ts.isHeritageClause(node) && node.token === ts.SyntaxKind.ImplementsKeyword) return;
  ts.forEachChild(node, (child) => {
    if (ts.isExpressionWithTypeArguments(child)) visit(child.expression);
    else if (!ts.isTypeNode(child) && !isTypeDeclaration(child)) visit(child);
  });
}

function isTypeDeclaration(node: ts.Node): boolean {
  return (
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isTypeParameterDeclaration(node) ||
    ts.isImportDeclaration(node)
  );
}

/** Whether `node` is a function value with a body. */
export function isClosureNode(node: ts.Node): node is ClosureNode {
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return true;
  if (ts.isFunctionDeclaration(node)) return node.body !== undefined;
  return ts.isMethodDeclaration(node) && ts.isObjectLiteralExpression(node.parent);
}

function newDraft(node: ClosureNode): Draft {
  return { node, captures: [], self: null, rooted: false, privates: new Set() };
}

function noteIdentifier(node: ts.Identifier, checker: ts.TypeChecker, drafts: Map<ts.Node, Draft>): void {
  if (!isReference(node)) return;
  if (node.text === "arguments") return noteReceiver(node, drafts, noteRoot);
  const found = declarationOf(node, checker);
  if (!found || isModuleLevel(found.declaration)) return;
  for (const draft of outwards(node, drafts, found.declaration)) addUse(draft, node, found);
}

function addUse(
  draft: Draft,
  use: ts.Identifier,
  found: { symbol: ts.Symbol; declaration: ts.Declaration },
): void {
  const known = draft.captures.find((capture) => capture.symbol === found.symbol);
  if (known) known.uses.push(use);
  else draft.captures.push({ name: use.text, ...found, uses: [use] });
}

function notePrivateName(node: ts.PrivateIdentifier, drafts: Map<ts.Node, Draft>): void {
  const owner = ts.findAncestor(
    node.parent,
    (ancestor): ancestor is ts.ClassLikeDeclaration =>
      ts.isClassLike(ancestor) && ancestor.members.some((member) => isNamed(member, node.text)),
  );
  if (!owner) return;
  for (const draft of outwards(node, drafts, owner)) draft.privates.add(owner);
}

function isNamed(member: ts.ClassElement, name: string): boolean {
  return member.name !== undefined && ts.isPrivateIdentifier(member.name) && member.name.text === name;
}

/** The closures around `node` that do not hold `limit` themselves, innermost first. */
function* outwards(node: ts.Node, drafts: Map<ts.Node, Draft>, limit: ts.Node): Generator<Draft> {
  for (let at = node.parent; at && !encloses(at, limit); at = at.parent) {
    const draft = drafts.get(at);
    if (draft) yield draft;
  }
}

/** Tells the arrow functions through which `this`, `super`, `arguments` or `new.target` reaches outwards. */
function noteReceiver(
  node: ts.Node,
  drafts: Map<ts.Node, Draft>,
  note: (draft: Draft, use: ts.Node) => void,
): void {
  for (let at = node.parent; at; at = at.parent) {
    const draft = drafts.get(at);
    if (draft && ts.isArrowFunction(at)) note(draft, node);
    else if (draft && node.kind === ts.SyntaxKind.SuperKeyword) note(draft, node);
    if (isReceiverScope(at)) return;
  }
}

function isReceiverScope(node: ts.Node): boolean {
  if (ts.isArrowFunction(node)) return false;
  return ts.isFunctionLike(node) || ts.isPropertyDeclaration(node) || ts.isClassStaticBlockDeclaration(node);
}

function noteSelf(draft: Draft, use: ts.Node): void {
  draft.self ??= use;
}

function noteRoot(draft: Draft): void {
  draft.rooted = true;
}
