import ts = require("typescript");

/** The expression without the parentheses and type assertions around it. */
export function bare(expression: ts.Expression): ts.Expression {
  const inner = wrapped(expression);
  return inner ? bare(inner) : expression;
}

/** What holds the expression once the parentheses and type assertions around it are gone. */
export function holderOf(expression: ts.Expression): {
  readonly holder: ts.Node;
  readonly held: ts.Expression;
} {
  const { parent } = expression;
  return isExpressionWrapper(parent) ? holderOf(parent) : { holder: parent, held: expression };
}

/** The expression whose symbol names the callee: `spawn` of `thread.spawn`. */
export function calleeName(callee: ts.Expression): ts.Expression {
  const inner = bare(callee);
  return ts.isPropertyAccessExpression(inner) ? inner.name : inner;
}

/** Whether an expression assigns to its left side: `=`, `+=`, `??=` and so on. */
export function isAssignment(node: ts.Node): node is ts.AssignmentExpression<ts.AssignmentOperatorToken> {
  if (!ts.isBinaryExpression(node)) return false;
  const { kind } = node.operatorToken;
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** Whether an expression names a part of another one: `a.b` or `a[b]`. */
export function isAccess(node: ts.Node): node is ts.PropertyAccessExpression | ts.ElementAccessExpression {
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
}

function wrapped(expression: ts.Expression): ts.Expression | null {
  return isExpressionWrapper(expression) ? expression.expression : null;
}

function isExpressionWrapper(
  node: ts.Node,
): node is ts.ParenthesizedExpression | ts.AsExpression | ts.SatisfiesExpression | ts.NonNullExpression {
  return (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node)
  );
}
