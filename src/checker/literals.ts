import ts = require("typescript");

/** A text or a number that stands in the source as it is. */
export interface Literal {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/**
 * The texts and numbers that the source writes out; what is put together of literals only counts as one. Names are not
 * looked through.
 *
 * @example of `${6}` + " rolls", the literal "6 rolls"
 */
export function literalsOf(source: ts.SourceFile): readonly Literal[] {
  const found: Literal[] = [];
  const collect = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    const text = ts.isExpression(node) ? textOf(node) : null;
    if (text === null) ts.forEachChild(node, collect);
    else found.push({ text, line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1 });
  };
  collect(source);
  return found;
}

function textOf(node: ts.Expression): string | null {
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return node.text;
  if (ts.isParenthesizedExpression(node)) return textOf(node.expression);
  if (ts.isTemplateExpression(node)) return joined(node.head.text, ...node.templateSpans.map(textOfSpan));
  return ts.isBinaryExpression(node) ? textOfSum(node) : null;
}

function textOfSpan({ expression, literal }: ts.TemplateSpan): string | null {
  return joined(textOf(expression), literal.text);
}

/** Two numbers are added up; a number beside a text becomes text. */
function textOfSum({ left, operatorToken, right }: ts.BinaryExpression): string | null {
  const addsUp = ts.isNumericLiteral(left) && ts.isNumericLiteral(right);
  if (operatorToken.kind !== ts.SyntaxKind.PlusToken || addsUp) return null;
  return joined(textOf(left), textOf(right));
}

function joined(...parts: readonly (string | null)[]): string | null {
  return parts.includes(null) ? null : parts.join("");
}
