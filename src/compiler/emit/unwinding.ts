import ts = require("typescript");

import { runtimeCall, runtimeMember, runtimeStatement } from "./runtime-calls.js";

const make = ts.factory;

/**
 * The transformer that lets a thread die: no catch clause keeps its death, no finally body runs during it. It runs
 * after TypeScript has lowered `using`, whose clauses it must reach as well.
 */
export function unwinding(): ts.TransformerFactory<ts.SourceFile> {
  return (context) => (sourceFile) => {
    const visit = (node: ts.Node): ts.Node => {
      const visited = ts.visitEachChild(node, visit, context);
      if (ts.isCatchClause(visited)) return lowerCatch(visited, isWritten(node) ? "caught" : "unwinding");
      if (ts.isTryStatement(visited) && visited.finallyBlock)
        return lowerFinally(visited, visited.finallyBlock, isWritten(node));
      if (ts.isThrowStatement(visited)) return lowerThrow(visited);
      return visited;
    };
    return ts.visitEachChild(sourceFile, visit, context);
  };
}

/** Whether the learner wrote the clause or statement; those that `using` is compiled to have no place in the source. */
function isWritten(node: ts.Node): boolean {
  return ts.getParseTreeNode(node) !== undefined;
}

function lowerCatch(node: ts.CatchClause, call: "caught" | "unwinding"): ts.CatchClause {
  const declared = node.variableDeclaration?.name;
  const simple = declared && ts.isIdentifier(declared) ? declared : make.createUniqueName("error");
  const statements: ts.Statement[] = [runtimeStatement(call, simple)];
  if (declared && declared !== simple) statements.push(letBe(declared, simple));
  return make.updateCatchClause(
    node,
    make.createVariableDeclaration(simple),
    make.updateBlock(node.block, [...statements, ...node.block.statements]),
  );
}

function letBe(name: ts.BindingName, value: ts.Expression): ts.Statement {
  const declaration = make.createVariableDeclaration(name, undefined, undefined, value);
  return make.createVariableStatement(
    undefined,
    make.createVariableDeclarationList([declaration], ts.NodeFlags.Let),
  );
}

/** A learner's finally body may return, which would end what passes through: the runtime must know of it before. */
function lowerFinally(node: ts.TryStatement, body: ts.Block, isLearners: boolean): ts.TryStatement {
  const runs = make.createIfStatement(runtimeCall("finishes"), body);
  const guarded = make.createBlock([runs], true);
  if (!isLearners) return make.updateTryStatement(node, node.tryBlock, node.catchClause, guarded);
  const tried = node.catchClause
    ? make.createBlock([make.createTryStatement(node.tryBlock, node.catchClause, undefined)], true)
    : node.tryBlock;
  return make.updateTryStatement(node, tried, noting(), guarded);
}

/** `catch (error) { $rt.passing = error; throw error; }`: where the stack is full, there is no room for a call. */
function noting(): ts.CatchClause {
  const error = make.createUniqueName("error");
  const note = make.createExpressionStatement(make.createAssignment(runtimeMember("passing"), error));
  return make.createCatchClause(
    make.createVariableDeclaration(error),
    make.createBlock([note, make.createThrowStatement(error)]),
  );
}

function lowerThrow(node: ts.ThrowStatement): ts.ThrowStatement {
  return make.updateThrowStatement(node, runtimeCall("thrown", node.expression));
}
