import { type Finding, ok, warn } from "./finding.js";

export interface TerminalFacts {
  readonly stdin: { readonly isTTY?: boolean };
  readonly stdout: { readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number };
  readonly unicode: boolean;
  readonly plain: boolean;
  /** As chalk counts: 0 is none, 3 is all. */
  readonly colours: number;
}

const smallest = { columns: 40, rows: 12 } as const;

export function terminalFinding({ stdin, stdout, unicode, plain, colours }: TerminalFacts): Finding {
  if (stdin.isTTY !== true || stdout.isTTY !== true) {
    const what = stdin.isTTY === true ? "standard output" : "standard input";
    return warn(
      "terminal",
      `${what} is no terminal`,
      "watch needs one; `thread-lessons watch --plain` does not",
    );
  }
  const { columns, rows } = stdout;
  if (!columns || !rows)
    return warn(
      "terminal",
      "it does not tell its size; 80 columns are taken for granted",
      "try another terminal",
    );
  const size = `${columns} columns, ${rows} rows`;
  if (columns < smallest.columns || rows < smallest.rows) {
    const fix = `make it at least ${smallest.columns} columns wide and ${smallest.rows} rows high`;
    return warn("terminal", `${size}: that is small`, fix);
  }
  const colour = ["no colours", "16 colours", "256 colours"][colours] ?? "all colours";
  const signs = unicode ? "Unicode" : plain ? "ASCII, as plain mode wants" : "ASCII, by its locale";
  return ok("terminal", `${size}, ${colour}, ${signs}`);
}
