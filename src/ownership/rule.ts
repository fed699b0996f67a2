import type ts from "typescript";
import type { Analysis } from "../compiler/analysis/analysis.js";
import { spanOf } from "../compiler/spans.js";
import type { Diagnostic, Label } from "../diagnostics/diagnostic.js";

/** One thing that a program must not do. */
export type Rule = (analysis: Analysis) => readonly Diagnostic[];

/** A remark on a node. */
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
  const labels = remarks.map(({ node, text }): Label => ({ span: spanOf(node, analysis), text }));
  return { code, severity: "error", message, span: spanOf(remarks[0].node, analysis), labels, notes, help };
}
