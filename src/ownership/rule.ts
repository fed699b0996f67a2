import type ts from "typescript";
import type { Analysis } from "../compiler/analysis/analysis.js";
import { type ClosureNode, isClosureNode } from "../compiler/analysis/closures.js";
import { spanBetween, spanOf } from "../compiler/spans.js";
import type { Diagnostic, Label, Span } from "../diagnostics/diagnostic.js";

/** One thing that a program must not do. */
export type Rule = (analysis: Analysis) => readonly Diagnostic[];

/** A remark on a node; on a closure, it points at the head alone. */
export interface Remark {
  readonly node: ts.Node;
  readonly text: string;
}

/** What a rule says; the first remark is the primary one. */
export interface Complaint {
  readonly code: string;
  readonly message: string;
  readonly remarks: readonly [Remark, ...Remark[]];
  readonly notes?: readonly string[];
  readonly help: string;
}

/** The diagnostic of a broken rule. */
export function complain(
  { code, message, remarks, notes = [], help }: Complaint,
  analysis: Analysis,
): Diagnostic {
  const labels = remarks.map(({ node, text }): Label => ({ span: placeOf(node, analysis), text }));
  return { code, severity: "error", message, span: placeOf(remarks[0].node, analysis), labels, notes, help };
}

function placeOf(node: ts.Node, analysis: Analysis): Span {
  return isClosureNode(node) ? headOf(node, analysis) : spanOf(node, analysis);
}

/** The closure up to its body: Rust's `||`. */
function headOf(node: ClosureNode, { file, sourceFile }: Analysis): Span {
  const start = node.getStart(sourceFile);
  const end = node.body ? endBefore(sourceFile.text, node.body.getStart(sourceFile)) : node.end;
  return spanBetween(file, sourceFile, start, end);
}

function endBefore(text: string, position: number): number {
  return text.slice(0, position).trimEnd().length;
}
