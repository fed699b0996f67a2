import type { Diagnostic } from "../../diagnostics/diagnostic.js";

/**
 * What `work` makes of the program `file`. Where its text is nested so deeply that the stack has no room for looking at
 * it, the result is `refuse` of the diagnostic that says so.
 */
export function unlessTooDeep<T>(file: string, work: () => T, refuse: (tooDeep: Diagnostic) => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError && /call stack/.test(error.message)) return refuse(tooDeep(file));
    throw error;
  }
}

function tooDeep(file: string): Diagnostic {
  const span = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  return {
    code: "unsupported_syntax",
    severity: "error",
    message: "a program that is nested this deeply is not supported",
    span,
    labels: [{ span, text: "somewhere below, hundreds of things stand within each other" }],
    notes: [],
    help: "give parts of it names of their own: constants and functions; write long sums and chains as loops",
  };
}
