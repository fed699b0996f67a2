import ts = require("typescript");

import { bare } from "../analysis/expressions.js";
import { type Extent, isLasting, type Lasting } from "../temporaries/extents.js";
import type { TakenParameters } from "../temporaries/taken-parameters.js";
import type { Temporaries } from "../temporaries/temporaries.js";
import { arrow, runtimeCall } from "./runtime-calls.js";

const make = ts.factory;

/** What makes the content of a `Result` end with the closure that was given it, to be applied after the other one. */
export function parameterLowering(taken: TakenParameters): (node: ts.Node, lowered: ts.Node) => ts.Node {
  return (node, lowered) => {
    const parameter = ts.isBlock(node) || ts.isExpression(node) ? taken.get(node) : undefined;
    if (!parameter || !(ts.isBlock(lowered) || ts.isExpression(lowered))) return lowered;
    const statements = ts.isBlock(lowered) ? lowered.statements : [make.createReturnStatement(lowered)];
    return make.createBlock([dropAtEnd(make.createIdentifier(parameter.text)), ...statements], true);
  };
}

/** What makes temporaries end where they should, to be applied to each node after its children. */
export function temporaryLowering(temporaries: Temporaries): (node: ts.Node, lowered: ts.Node) => ts.Node {
  const extents = new Set<ts.Node>(temporaries.values());
  const keepers = new Map<Lasting, ts.Identifier[]>();

  const keep = (value: ts.Expression, extent: Extent): ts.Expression => {
    if (!isLasting(extent)) return runtimeCall("temporary", value);
    const keeper = make.createUniqueName("kept");
    keepers.set(extent, [...(keepers.get(extent) ?? []), keeper]);
    return make.createAssignment(keeper, value);
  };

  return (node, lowered) => {
    const lasting = lastingOf(node);
    if (lasting && ts.isStatement(lowered)) return disposing(lowered, keepers.get(lasting) ?? []);
    if (!ts.isExpression(lowered)) return lowered;
    const extent = temporaries.get(node);
    const value = extent ? keep(lowered, extent) : continued(node, lowered, temporaries);
    return extents.has(node) ? runtimeCall("statement", arrow([], value)) : value;
  };
}

/** The loop or `switch` that a statement is, from its first label on: `continue outer` needs the label on the loop. */
function lastingOf(node: ts.Node): Lasting | null {
  if (node.parent && ts.isLabeledStatement(node.parent)) return null;
  let at = node;
  while (ts.isLabeledStatement(at)) at = at.statement;
  return isLasting(at) ? at : null;
}

/** `{ let kept; using end = { [Symbol.dispose]() { kept?.[Symbol.dispose](); } }; statement }` */
function disposing(statement: ts.Statement, keepers: readonly ts.Identifier[]): ts.Statement {
  if (keepers.length === 0) return statement;
  const declared = keepers.map((keeper) => declare(keeper, undefined, ts.NodeFlags.Let));
  return make.createBlock([...declared, ...keepers.map(dropAtEnd), statement], true);
}

/** `using end = { [Symbol.dispose]() { name?.[Symbol.dispose](); } };` */
function dropAtEnd(name: ts.Identifier): ts.Statement {
  return declare(make.createUniqueName("end"), disposalOf(name), ts.NodeFlags.Using);
}

function disposalOf(keeper: ts.Identifier): ts.Expression {
  const question = make.createToken(ts.SyntaxKind.QuestionDotToken);
  const method = make.createElementAccessChain(keeper, question, disposeSymbol());
  const call = make.createCallChain(method, undefined, undefined, []);
  const name = make.createComputedPropertyName(disposeSymbol());
  return make.createObjectLiteralExpression([make.createPropertyAssignment(name, arrow([], call))]);
}

function disposeSymbol(): ts.Expression {
  return make.createPropertyAccessExpression(make.createIdentifier("Symbol"), "dispose");
}

function declare(
  name: ts.Identifier,
  value: ts.Expression | undefined,
  flags: ts.NodeFlags.Let | ts.NodeFlags.Using,
): ts.Statement {
  const declaration = make.createVariableDeclaration(name, undefined, undefined, value);
  return make.createVariableStatement(undefined, make.createVariableDeclarationList([declaration], flags));
}

/** `a?.lock().value` ends early without an `a`; once its middle is wrapped, the rest must ask by itself. */
function continued(node: ts.Node, lowered: ts.Expression, temporaries: Temporaries): ts.Expression {
  if (!ts.isOptionalChain(node) || !temporaries.has(bare(node.expression))) return lowered;
  const question = make.createToken(ts.SyntaxKind.QuestionDotToken);
  if (ts.isPropertyAccessChain(lowered))
    return make.updatePropertyAccessChain(lowered, lowered.expression, question, lowered.name);
  if (ts.isElementAccessChain(lowered))
    return make.updateElementAccessChain(lowered, lowered.expression, question, lowered.argumentExpression);
  if (!ts.isCallChain(lowered)) return lowered;
  return make.updateCallChain(lowered, lowered.expression, question, undefined, lowered.arguments);
}
