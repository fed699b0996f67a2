import ts = require("typescript");

/** A name's symbol and where it is declared. */
export interface Named {
  readonly symbol: ts.Symbol;
  readonly declaration: ts.Declaration;
}

const HOLDS_VALUE =
  ts.SymbolFlags.Variable | ts.SymbolFlags.Function | ts.SymbolFlags.Class | ts.SymbolFlags.RegularEnum;

/** Whether an identifier stands for a variable: property names, labels and names of declarations do not. */
export function isReference(node: ts.Identifier): boolean {
  const parent = node.parent;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent)) return parent.initializer === node;
  if (ts.isPropertyDeclaration(parent) || ts.isEnumMember(parent)) return parent.initializer === node;
  if (ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent) || ts.isMetaProperty(parent)) {
    return false;
  }
  return !(ts.isFunctionLike(parent) && !ts.isArrowFunction(parent)) && !ts.isClassLike(parent);
}

/** The variable, function or class of this file that `node` refers to. */
export function declarationOf(node: ts.Identifier, checker: ts.TypeChecker): Named | null {
  const shorthand = ts.isShorthandPropertyAssignment(node.parent) && node.parent.name === node;
  const symbol = shorthand
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node);
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration || !(symbol.flags & HOLDS_VALUE)) return null;
  return declaration.getSourceFile() === node.getSourceFile() ? { symbol, declaration } : null;
}

/** Whether every thread has the declared name by evaluating the module. */
export function isModuleLevel(declaration: ts.Declaration): boolean {
  if (ts.isFunctionExpression(declaration) || ts.isClassExpression(declaration)) return false;
  return ts.findAncestor(declaration.parent, isScope)?.kind === ts.SyntaxKind.SourceFile;
}

function isScope(node: ts.Node): boolean {
  if (ts.isFunctionLike(node) || ts.isBlock(node) || ts.isCaseBlock(node)) return true;
  if (ts.isIterationStatement(node, false) || ts.isCatchClause(node)) return true;
  return ts.isClassLike(node) || ts.isModuleBlock(node) || ts.isSourceFile(node);
}

/** Whether `outer` is or holds `inner`, both of one file. */
export function encloses(outer: ts.Node, inner: ts.Node): boolean {
  return outer.pos <= inner.pos && inner.end <= outer.end;
}

/** Whether a variable may be assigned after its declaration. */
export function isAssignable(declaration: ts.Declaration): boolean {
  if (ts.isParameter(declaration)) return true;
  if (!ts.isVariableDeclaration(declaration) && !ts.isBindingElement(declaration)) return false;
  return !(ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Constant);
}

/** The names that a declaration binds, those inside patterns too. */
export function boundNames(name: ts.BindingName): readonly ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []));
}
