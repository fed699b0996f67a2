import ts = require("typescript");

/** A round of a loop: what is evaluated beside its statement, and where the loop can be left without a jump. */
export interface LoopParts {
  /** Evaluated before the round, and before the one that does not take place. */
  readonly first?: ts.Node | undefined;
  /** Evaluated when the round does take place. */
  readonly head?: ts.Node;
  readonly last?: ts.Node | undefined;
  readonly leaves: "first" | "last" | "never";
}

export function partsOf(loop: ts.IterationStatement): LoopParts {
  if (ts.isForStatement(loop)) {
    const { condition, incrementor } = loop;
    return { first: condition, last: incrementor, leaves: isEndless(condition) ? "never" : "first" };
  }
  if (ts.isWhileStatement(loop)) {
    return { first: loop.expression, leaves: isEndless(loop.expression) ? "never" : "first" };
  }
  if (ts.isDoStatement(loop)) {
    return { last: loop.expression, leaves: isEndless(loop.expression) ? "never" : "last" };
  }
  return ts.isForOfStatement(loop) || ts.isForInStatement(loop)
    ? { head: loop.initializer, leaves: "first" }
    : { leaves: "first" };
}

function isEndless(condition: ts.Expression | undefined): boolean {
  return condition === undefined || condition.kind === ts.SyntaxKind.TrueKeyword;
}
