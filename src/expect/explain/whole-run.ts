import { start } from "../automaton/automaton.js";
import { describe } from "../automaton/describe.js";
import { completion, shortest } from "../automaton/inspect.js";
import type { Expectation } from "../expectation.js";
import { listed } from "./subject.js";

/** What a whole run shows, as in `"A", "B" and a deadlock`; of several possible ones the shortest. */
export function describeRun({ stdout, end, panics }: Expectation): string {
  const lines = stdout === null ? [] : shortest(start(stdout).terms.map(completion));
  const parts = [
    ...lines.map((atom) => describe({ atom, values: [] })),
    ...(panics.length === 0 ? [] : ["its panics"]),
    ...(end.kind === "deadlock" ? ["a deadlock"] : end.code === 0 ? [] : [`exit code ${end.code}`]),
  ];
  return parts.length === 0 ? "a run without any line" : listed(parts);
}
