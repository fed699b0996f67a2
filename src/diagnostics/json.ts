import type { Diagnostic } from "./diagnostic.js";

/** The answer of `diagnose --json`, documented in docs/json.md. */
export interface DiagnosticsReport {
  readonly version: 1;
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The diagnostics of one file as data, with the fields in their documented order and nothing else. */
export function toJson(file: string, diagnostics: readonly Diagnostic[]): DiagnosticsReport {
  return { version: 1, file, diagnostics: diagnostics.map(documented) };
}

function documented({ code, severity, message, span, labels, notes, help }: Diagnostic): Diagnostic {
  return { code, severity, message, span, labels, notes, help };
}
