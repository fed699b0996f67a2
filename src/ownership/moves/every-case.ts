import ts = require("typescript");

/** The names in a body that are reached in every case: not those in branches, in loops and in functions. */
export function alwaysEvaluated(node: ts.Node): readonly ts.Node[] {
  if (ts.isIdentifier(node)) return [node];
  return partsInEveryCase(node).flatMap(alwaysEvaluated);
}

function partsInEveryCase(node: ts.Node): readonly ts.Node[] {
  if (ts.isFunctionLike(node) || ts.isClassLike(node) || ts.isIterationStatement(node, false)) return [];
  if (ts.isIfStatement(node) || ts.isSwitchStatement(node)) return [node.expression];
  if (ts.isConditionalExpression(node)) return [node.condition];
  if (ts.isTryStatement(node)) return [node.tryBlock];
  const mayStop = ts.isBinaryExpression(node) && /^(&&|\|\||\?\?)=?$/.test(node.operatorToken.getText());
  if (mayStop) return [node.left];
  const parts: ts.Node[] = [];
  ts.forEachChild(node, (child) => void parts.push(child));
  return parts;
}

/** Whether a loop's statement can end the loop before its last round. */
export function canLeave(node: ts.Node): boolean {
  if (ts.isBreakOrContinueStatement(node) || ts.isReturnStatement(node) || ts.isThrowStatement(node))
    return true;
  if (ts.isFunctionLike(node)) return false;
  return ts.forEachChild(node, (child) => canLeave(child) || undefined) ?? false;
}

/** Whether a function can return before its end. */
export function returnsEarly(body: ts.Node): boolean {
  if (!ts.isBlock(body)) return false;
  return body.statements.some((statement) => !ts.isReturnStatement(statement) && canLeave(statement));
}
