import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { complain } from "../rule.js";

/** Statements that do something at the top level would do it once in every thread. */
export function topLevelCode(analysis: Analysis): readonly Diagnostic[] {
  return analysis.sourceFile.statements
    .flatMap((statement) => [...(isItem(statement) ? [] : [statement]), ...staticBlocks(statement)])
    .map((node) => report(node, analysis));
}

function isItem(statement: ts.Statement): boolean {
  return (
    isDeclaration(statement) ||
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isEnumDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isModuleDeclaration(statement) ||
    ts.isImportDeclaration(statement) ||
    ts.isExportDeclaration(statement) ||
    ts.isEmptyStatement(statement) ||
    isDirective(statement)
  );
}

/** `using` closes what it declares at the end of a block, and the module has no end. */
function isDeclaration(statement: ts.Statement): boolean {
  if (!ts.isVariableStatement(statement)) return false;
  const kind = statement.declarationList.flags & ts.NodeFlags.BlockScoped;
  return kind !== ts.NodeFlags.Using && kind !== ts.NodeFlags.AwaitUsing;
}

function isDirective(statement: ts.Statement): boolean {
  return ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression);
}

function staticBlocks(statement: ts.Statement): readonly ts.Node[] {
  return ts.isClassDeclaration(statement) ? statement.members.filter(ts.isClassStaticBlockDeclaration) : [];
}

function report(node: ts.Node, analysis: Analysis): Diagnostic {
  return complain(
    {
      code: "top_level_code",
      message: `expected item, found ${kindOf(node)}`,
      remarks: [{ node: headOf(node), text: "this would run once in every thread" }],
      notes: ["the top level holds declarations: functions, classes, constants, statics and thread-locals"],
      help: "put it into `main`",
    },
    analysis,
  );
}

/** The first word of a long statement is enough to point at. */
function headOf(node: ts.Node): ts.Node {
  return ts.isExpressionStatement(node) ? node.expression : (node.getFirstToken() ?? node);
}

function kindOf(node: ts.Node): string {
  if (ts.isExpressionStatement(node))
    return ts.isCallExpression(node.expression) ? "a call" : "an expression";
  if (ts.isIterationStatement(node, false)) return "a loop";
  if (ts.isClassStaticBlockDeclaration(node)) return "a static block";
  return "a statement";
}
