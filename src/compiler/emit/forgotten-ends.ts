import ts = require("typescript");

import type { ForgottenEnds } from "../temporaries/forgotten-ends.js";
import { arrow } from "./runtime-calls.js";

const make = ts.factory;

/** A block's lowered statements, with what drops the ends of channels that the block declares and forgets. */
export function withDrops(node: ts.Block, inner: ts.Block, forgotten: ForgottenEnds): ts.Block {
  if (forgotten.size === 0 || node.statements.length !== inner.statements.length) return inner;
  const ofLoop = ts.isForOfStatement(node.parent) ? forgotten.get(node.parent) : undefined;
  const statements = inner.statements.flatMap((statement, index) => {
    const declared = node.statements[index];
    const names = declared && !ts.isForOfStatement(declared) ? forgotten.get(declared) : undefined;
    return [statement, ...(names ?? []).map(dropAtEnd)];
  });
  if (!ofLoop && statements.length === inner.statements.length) return inner;
  return make.updateBlock(inner, [...(ofLoop ?? []).map(dropAtEnd), ...statements]);
}

/** `using end = { [Symbol.dispose]: () => $std.drop(name) };` */
function dropAtEnd({ text }: ts.Identifier): ts.Statement {
  const symbol = make.createPropertyAccessExpression(make.createIdentifier("Symbol"), "dispose");
  const callee = make.createPropertyAccessExpression(make.createIdentifier("$std"), "drop");
  const call = make.createCallExpression(callee, undefined, [make.createIdentifier(text)]);
  const method = make.createPropertyAssignment(make.createComputedPropertyName(symbol), arrow([], call));
  const end = make.createUniqueName("end");
  const declaration = make.createVariableDeclaration(
    end,
    undefined,
    undefined,
    make.createObjectLiteralExpression([method]),
  );
  return make.createVariableStatement(
    undefined,
    make.createVariableDeclarationList([declaration], ts.NodeFlags.Using),
  );
}
