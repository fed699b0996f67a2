import ts = require("typescript");

/** The functions of a program by their names. */
type Functions = ReadonlyMap<string, ts.Node>;

/**
 * The lines of a program that spawn a thread which does nothing that anybody could notice: it sleeps at most, and returns
 * a literal at most. What is not written as a function in this program may do anything.
 */
export function idleSpawns(source: ts.SourceFile): readonly number[] {
  const functions = functionsOf(source);
  const lines: number[] = [];
  const visit = (node: ts.Node): void => {
    const closure = ts.isCallExpression(node) ? spawnedBy(node) : undefined;
    if (closure !== undefined && isIdle(closure, functions))
      lines.push(source.getLineAndCharacterOfPosition(closure.getStart(source)).line + 1);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return lines;
}

function functionsOf(source: ts.SourceFile): Functions {
  const found = new Map<string, ts.Node>();
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionDeclaration(node) && node.name) found.set(node.name.text, node);
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer)
      found.set(node.name.text, node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function spawnedBy({ expression, arguments: [closure] }: ts.CallExpression): ts.Expression | undefined {
  return ts.isPropertyAccessExpression(expression) && expression.name.text === "spawn" ? closure : undefined;
}

function isIdle(callable: ts.Node, functions: Functions): boolean {
  if (ts.isIdentifier(callable)) {
    const named = functions.get(callable.text);
    return named !== undefined && isIdle(named, without(functions, callable.text));
  }
  if (ts.isCallExpression(callable))
    return isCallOf(callable, "move") && callable.arguments.every((closure) => isIdle(closure, functions));
  if (ts.isArrowFunction(callable) && !ts.isBlock(callable.body)) return !yields(callable.body, functions);
  const isFunction =
    ts.isArrowFunction(callable) || ts.isFunctionExpression(callable) || ts.isFunctionDeclaration(callable);
  return isFunction && callable.body !== undefined && !acts(callable.body, functions);
}

/** A function that calls itself is looked at once. */
function without(functions: Functions, name: string): Functions {
  return new Map([...functions].filter(([other]) => other !== name));
}

/** Whether something happens here that others can notice, or might. */
function acts(node: ts.Node, functions: Functions): boolean {
  if (ts.isFunctionLike(node)) return false;
  if (ts.isNewExpression(node) || ts.isThrowStatement(node) || isAssignment(node)) return true;
  if (ts.isReturnStatement(node)) return node.expression !== undefined && yields(node.expression, functions);
  if (!ts.isCallExpression(node)) return hasActing(node, functions);
  if (isCallOf(node, "sleep") || isCallOf(node, "yieldNow")) return false;
  return !isIdle(node.expression, functions) || node.arguments.some((argument) => acts(argument, functions));
}

function hasActing(node: ts.Node, functions: Functions): boolean {
  return ts.forEachChild(node, (child) => acts(child, functions) || undefined) ?? false;
}

/** Whether it is a value that had to be found out, or something happens on the way to it. */
function yields(value: ts.Expression, functions: Functions): boolean {
  if (ts.isCallExpression(value)) return acts(value, functions);
  return !(ts.isLiteralExpression(value) || wordsForNothing.has(value.getText()) || isEmpty(value));
}

const wordsForNothing: ReadonlySet<string> = new Set(["undefined", "null", "true", "false"]);

function isEmpty(value: ts.Expression): boolean {
  const isList = ts.isArrayLiteralExpression(value) && value.elements.length === 0;
  return isList || (ts.isObjectLiteralExpression(value) && value.properties.length === 0);
}

function isCallOf({ expression }: ts.CallExpression, name: string): boolean {
  const called = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
  return ts.isIdentifier(called) && called.text === name;
}

function isAssignment(node: ts.Node): boolean {
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node))
    return node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken;
  if (!ts.isBinaryExpression(node)) return false;
  const { kind } = node.operatorToken;
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}
