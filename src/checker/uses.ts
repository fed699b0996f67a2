import ts = require("typescript");

/** Which names a program uses: `thread.scope` for items of std and globals, `.join` for members of any value. */
export interface SourceUse {
  readonly names: ReadonlySet<string>;
}

/** What a name of the program stands for: an item's path, or null for something of the program's own. */
type Bindings = Map<string, string | null>;

/** The names that a program really uses: neither an import alone nor a type counts. `std` is the module it imports. */
export function namesUsed(source: ts.SourceFile, std = "thread-lessons"): SourceUse {
  const bindings: Bindings = new Map();
  bindOwn(source, bindings);
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) bindImport(statement, std, bindings);
  }
  bindAliases(source, bindings);
  const names = new Set<string>();
  collect(source, bindings, names);
  return { names };
}

function bindOwn(node: ts.Node, bindings: Bindings): void {
  if ((isVariable(node) || ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) && node.name) {
    if (ts.isIdentifier(node.name)) bindings.set(node.name.text, null);
  }
  ts.forEachChild(node, (child) => bindOwn(child, bindings));
}

function isVariable(
  node: ts.Node,
): node is ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement {
  return ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node);
}

function bindImport(
  { importClause, moduleSpecifier }: ts.ImportDeclaration,
  std: string,
  bindings: Bindings,
): void {
  const isStd = ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text === std;
  const bind = (name: ts.Identifier, path: string): unknown => bindings.set(name.text, isStd ? path : null);
  if (importClause?.name) bind(importClause.name, "default");
  const named = importClause?.namedBindings;
  if (named === undefined) return;
  if (ts.isNamespaceImport(named)) bind(named.name, "");
  else for (const { name, propertyName } of named.elements) bind(name, (propertyName ?? name).text);
}

/** Follows `const t = thread` and `const { scope } = thread`. */
function bindAliases(node: ts.Node, bindings: Bindings): void {
  if (ts.isVariableDeclaration(node) && node.initializer) {
    const path = pathOf(node.initializer, bindings);
    if (path !== null) bindAlias(node.name, path, bindings);
  }
  ts.forEachChild(node, (child) => bindAliases(child, bindings));
}

function bindAlias(name: ts.BindingName, path: string, bindings: Bindings): void {
  if (ts.isIdentifier(name)) bindings.set(name.text, path);
  if (!ts.isObjectBindingPattern(name)) return;
  for (const element of name.elements) {
    const key = element.propertyName ?? element.name;
    if (ts.isIdentifier(key)) bindAlias(element.name, member(path, key.text), bindings);
  }
}

function collect(node: ts.Node, bindings: Bindings, names: Set<string>): void {
  if (ts.isImportDeclaration(node) || (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)))
    return;
  if (ts.isPropertyAccessExpression(node)) names.add(`.${node.name.text}`);
  if (ts.isExpression(node)) {
    const path = pathOf(node, bindings);
    if (path) names.add(path);
  }
  ts.forEachChild(node, (child) => {
    if (!isPlainName(node, child)) collect(child, bindings, names);
  });
}

/** `scope` of `thread.scope`, and the `a` of `{ a: 1 }` or `let a`, name no value by themselves. */
function isPlainName(parent: ts.Node, child: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(parent)) return child === parent.name;
  if (ts.isShorthandPropertyAssignment(parent)) return false;
  return "name" in parent && parent.name === child;
}

function pathOf(expression: ts.Expression, bindings: Bindings): string | null {
  const bare = unwrapped(expression);
  if (ts.isIdentifier(bare)) return bindings.has(bare.text) ? (bindings.get(bare.text) ?? null) : bare.text;
  if (!ts.isPropertyAccessExpression(bare)) return null;
  const left = pathOf(bare.expression, bindings);
  return left === null ? null : member(left, bare.name.text);
}

/** The expression without parentheses and assertions around it. */
function unwrapped(expression: ts.Expression): ts.Expression {
  const wrapped =
    ts.isParenthesizedExpression(expression) ||
    ts.isAsExpression(expression) ||
    ts.isSatisfiesExpression(expression) ||
    ts.isNonNullExpression(expression);
  return wrapped ? unwrapped(expression.expression) : expression;
}

function member(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}
