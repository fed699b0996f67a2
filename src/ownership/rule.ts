import ts = require("typescript");

import type { Analysis } from "../compiler/analysis/analysis.js";
import { isClosureNode } from "../compiler/analysis/closures.js";
import { spanBetween, spanOf } from "../compiler/spans.js";
import type { Diagnostic, Label, Span } from "../diagnostics/diagnostic.js";

/** One thing that a program must not do. */
export type Rule = (analysis: Analysis) => readonly Diagnostic[];

/** A remark on a node; on a closure or a loop, it points at the head alone. */
export interface Remark {
  readonly node: ts.Node;
  readonly text: string;
}

/** What a rule says; the first remark is the primary one. */
export interface Complaint {
  readonly code: string;
  /** A warning, unlike an error, does not keep the program from running. */
  readonly severity?: Diagnostic["severity"];
  readonly message: string;
  readonly remarks: readonly [Remark, ...Remark[]];
  readonly notes?: readonly string[];
  readonly help: string;
}

/** The diagnostic of a broken rule. */
export function complain(
  { code, severity = "error", message, remarks, notes = [], help }: Complaint,
  analysis: Analysis,
): Diagnostic {
  const labels = remarks.map(({ node, text }): Label => ({ span: placeOf(node, analysis), text }));
  return { code, severity, message, span: placeOf(remarks[0].node, analysis), labels, notes, help };
}

function placeOf(node: ts.Node, analysis: Analysis): Span {
  if (isClosureNode(node)) return headOf(node, node.body, analysis);
  return ts.isIterationStatement(node, false)
    ? headOf(node, node.statement, analysis)
    : spanOf(node, analysis);
}

/** A closure or loop up to its body: Rust's `||`, and `for x in y`. */
function headOf(node: ts.Node, body: ts.Node | undefined, { file, sourceFile }: Analysis): Span {
  const start = node.getStart(sourceFile);
  const end = body ? endBefore(sourceFile.text, body.getStart(sourceFile)) : node.end;
  return spanBetween(file, sourceFile, start, end);
}

function endBefore(text: string, position: number): number {
  return text.slice(0, position).trimEnd().length;
}
