import ts = require("typescript");

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Analysis } from "../analysis/analysis.js";
import { STD_MODULE } from "../service.js";
import { spanOf } from "../spans.js";

/** A program is one file and imports only std. */
export function foreignImports(analysis: Analysis): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (node: ts.Node): void => {
    const module = moduleOf(node);
    if (module && !isStd(module)) found.push(unresolved(module, analysis));
    ts.forEachChild(node, visit);
  };
  visit(analysis.sourceFile);
  return found;
}

/** What names the module, where `node` is any of the ways to import one. */
function moduleOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node;
  if (ts.isMetaProperty(node)) return node.keywordToken === ts.SyntaxKind.ImportKeyword ? node : undefined;
  return ts.isCallExpression(node) && isLoading(node.expression) ? node : undefined;
}

function isLoading(callee: ts.Expression): boolean {
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return true;
  return ts.isIdentifier(callee) && callee.text === "require";
}

function isStd(module: ts.Node): boolean {
  return ts.isStringLiteral(module) && module.text === STD_MODULE;
}

function unresolved(module: ts.Node, analysis: Analysis): Diagnostic {
  const span = spanOf(module, analysis);
  const name = ts.isStringLiteral(module) ? module.text : module.getText();
  return {
    code: "E0432",
    severity: "error",
    message: `unresolved import \`${name}\``,
    span,
    labels: [{ span, text: `programs can import only \`${STD_MODULE}\`, at their top` }],
    notes: [],
    help: `a program of this course is one file: declare what it needs in the file itself, or use what \`${STD_MODULE}\` has`,
  };
}
