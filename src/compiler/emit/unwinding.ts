import ts from "typescript";
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
        return lowerFinally(visited, visited.finallyBlock);
      if (ts.isThrowStatement(visited)) return lowerThrow(visited);
      return visited;
    };
    return ts.visitEachChild(sourceFile, visit, context);
  };
}

/** Whether the learner wrote the clause; those that `using` is compiled to have no place in the source. */
function isWritten(node: ts.Node): boolean {
  return ts.getParseTreeNode(node, ts.isCatchClause) !== undefined;
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

function lowerFinally(node: ts.TryStatement, body: ts.Block): ts.TryStatement {
  const alive = make.createLogicalNot(runtimeMember("dying"));
  const guarded = make.createBlock([make.createIfStatement(alive, body)], true);
  return make.updateTryStatement(node, node.tryBlock, node.catchClause, guarded);
}

function lowerThrow(node: ts.ThrowStatement): ts.ThrowStatement {
  return make.updateThrowStatement(node, runtimeCall("thrown", node.expression));
}
