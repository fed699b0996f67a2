import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Failure, Verdict } from "./verdict.js";

export function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}

/** The verdict on a program that has errors and should have none. */
export function rejectedVerdict(diagnostics: readonly Diagnostic[]): Verdict {
  const errors = diagnostics.filter(isError);
  const failure = { kind: "diagnostics", message: sumOf(errors), diagnostics } as const;
  return { kind: "failed", failures: [failure], runs: [], search: null };
}

/** What the errors say stands below this, so that the code of the first will do. */
function sumOf([first, ...others]: readonly Diagnostic[]): string {
  const code = first?.code ?? "";
  const named = others.length === 0 ? code : `${others.length + 1} errors, the first is ${code}`;
  return `the program does not compile: ${named}`;
}

/** The verdict on a program that must be rejected with `code`; the diagnostics of a pass go along as its warnings. */
export function rejectionVerdict(code: string, diagnostics: readonly Diagnostic[]): Verdict {
  const errors = diagnostics.filter(isError);
  if (errors.some((error) => error.code === code))
    return { kind: "passed", runs: [], warnings: diagnostics, search: null };
  const failure: Failure =
    errors.length === 0
      ? { kind: "source", message: `the program is not rejected, and ${code} is asked for`, help: null }
      : { kind: "diagnostics", message: `the program is rejected, but not with ${code}`, diagnostics };
  return { kind: "failed", failures: [failure], runs: [], search: null };
}
