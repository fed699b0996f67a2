import type ts from "typescript";
import type { Span } from "../diagnostics/diagnostic.js";

/** Where a stretch of a parsed file stands, for people. */
export function spanBetween(file: string, sourceFile: ts.SourceFile, start: number, end: number): Span {
  const from = sourceFile.getLineAndCharacterOfPosition(start);
  const to = sourceFile.getLineAndCharacterOfPosition(end);
  return {
    file,
    line: from.line + 1,
    column: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
  };
}

/** Where a node stands, without the blanks and comments before it. */
export function spanOf(
  node: ts.Node,
  { file, sourceFile }: { file: string; sourceFile: ts.SourceFile },
): Span {
  return spanBetween(file, sourceFile, node.getStart(sourceFile), node.end);
}
