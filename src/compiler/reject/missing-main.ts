import ts = require("typescript");

import type { Diagnostic, Span } from "../../diagnostics/diagnostic.js";
import type { Analysis } from "../analysis/analysis.js";
import { spanBetween, spanOf } from "../spans.js";

/** A program starts in `export function main()`. */
export function missingMain(analysis: Analysis): readonly Diagnostic[] {
  const byDefault = analysis.sourceFile.statements
    .filter(isDefaultExport)
    .map((statement) => defaultExport(statement, analysis));
  const main = exported("main", analysis);
  if (!main) return [...byDefault, notFound(analysis)];
  const signatures = analysis.checker.getTypeOfSymbol(main).getCallSignatures();
  const span = nameSpan(main, analysis);
  if (signatures.length === 0) return [...byDefault, notAFunction(span)];
  const takesNothing = signatures.some(({ parameters }) => parameters.length === 0);
  return takesNothing ? byDefault : [...byDefault, takesParameters(span)];
}

function exported(name: string, { checker, sourceFile }: Analysis): ts.Symbol | undefined {
  const module = checker.getSymbolAtLocation(sourceFile);
  const symbol = module && checker.tryGetMemberInModuleExports(name, module);
  return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function isDefaultExport(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true;
  if (!ts.canHaveModifiers(statement)) return false;
  return statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false;
}

function notFound(analysis: Analysis): Diagnostic {
  const { sourceFile, file } = analysis;
  const unexported = sourceFile.statements.find(
    (statement) => ts.isFunctionDeclaration(statement) && statement.name?.text === "main",
  );
  const end = sourceFile.text.trimEnd().length;
  const span = unexported ? spanOf(mainName(unexported), analysis) : spanBetween(file, sourceFile, end, end);
  const text = unexported ? "`main` is not exported" : `consider adding a \`main\` function to \`${file}\``;
  return complaint("`main` function not found in crate", span, text);
}

function mainName(statement: ts.Statement): ts.Node {
  return (ts.isFunctionDeclaration(statement) && statement.name) || statement;
}

function notAFunction(span: Span): Diagnostic {
  return complaint("`main` is not a function", span, "`main` must be a function");
}

function takesParameters(span: Span): Diagnostic {
  return {
    ...complaint("`main` function has wrong type", span, "incorrect number of function parameters"),
    code: "E0580",
    notes: ["nobody passes arguments to `main`"],
  };
}

function defaultExport(statement: ts.Statement, analysis: Analysis): Diagnostic {
  const start = statement.getStart(analysis.sourceFile);
  const span = spanBetween(analysis.file, analysis.sourceFile, start, start + "export default".length);
  return complaint("a program has no default export", span, "nobody imports a program");
}

function complaint(message: string, span: Span, text: string): Diagnostic {
  return {
    code: "E0601",
    severity: "error",
    message,
    span,
    labels: [{ span, text }],
    notes: [],
    help: "a program starts in `export function main(): void { … }`",
  };
}

function nameSpan(symbol: ts.Symbol, analysis: Analysis): Span {
  const declaration = symbol.valueDeclaration;
  const name = declaration && ts.getNameOfDeclaration(declaration);
  return spanOf(name ?? declaration ?? analysis.sourceFile, analysis);
}
