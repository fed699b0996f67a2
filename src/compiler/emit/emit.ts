import ts = require("typescript");

import type { Program } from "../../engine/program.js";
import type { Analysis } from "../analysis/analysis.js";
import { asksForBuffers } from "../analysis/array-buffers.js";
import { numberHandles } from "./handles.js";
import { lower } from "./lower.js";
import { reviving } from "./reviving.js";
import { runtimeMember } from "./runtime-calls.js";
import { unwinding } from "./unwinding.js";

const make = ts.factory;

/** Makes the runnable program of a file without errors. */
export function emitProgram(analysis: Analysis): Program {
  const { names, numbers } = numberHandles(analysis);
  let code = "";
  let map = "";
  const write = (name: string, text: string): void => {
    if (name.endsWith(".map")) map = text;
    else code = text;
  };
  analysis.program.emit(analysis.sourceFile, write, undefined, false, {
    before: [lower(analysis, numbers)],
    after: [reviving(), unwinding(), asFunctionBody(mainName(analysis), settings(analysis))],
  });
  return { file: analysis.file, code: withoutMapComment(code), map: withSource(map, analysis.file), names };
}

/** The transformer that turns the module's statements into the body of a function that returns `main`. */
function asFunctionBody(main: string, first: readonly ts.Statement[]): ts.TransformerFactory<ts.SourceFile> {
  const strict = make.createExpressionStatement(make.createStringLiteral("use strict"));
  const entry = make.createPropertyAssignment("main", make.createIdentifier(main));
  const result = make.createReturnStatement(make.createObjectLiteralExpression([entry]));
  return () => (sourceFile) => {
    const statements = sourceFile.statements.filter((statement) => !ts.isExportDeclaration(statement));
    return make.updateSourceFile(sourceFile, [strict, ...first, ...statements, result]);
  };
}

/** What is to be known before the module's own statements run. */
function settings(analysis: Analysis): readonly ts.Statement[] {
  if (!asksForBuffers(analysis)) return [];
  const setting = make.createAssignment(runtimeMember("sharesArrays"), make.createFalse());
  return [make.createExpressionStatement(setting)];
}

/** What the program itself calls its entry: `run` for `export { run as main }`. */
function mainName({ checker, sourceFile }: Analysis): string {
  const module = checker.getSymbolAtLocation(sourceFile);
  const main = module && checker.tryGetMemberInModuleExports("main", module);
  const target = main && main.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(main) : main;
  return target?.name ?? "main";
}

function withoutMapComment(code: string): string {
  const comment = code.lastIndexOf("//# sourceMappingURL=");
  return comment < 0 ? code : code.slice(0, comment);
}

function withSource(map: string, file: string): string {
  return JSON.stringify({ ...JSON.parse(map), file, sources: [file] });
}
