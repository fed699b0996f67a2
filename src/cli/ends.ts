import type { Run } from "../engine/run.js";
import { deadlockClauses } from "../expect/explain/deadlock.js";
import { limitText } from "../expect/place.js";

/** Why a program did not come to its own end: which limit it reached, or who waits for what. */
export function describeEnd(run: Run): string {
  const { end } = run;
  switch (end.kind) {
    case "exit":
      return `the program ended with code ${end.code}`;
    case "limit":
      return `limit reached (${end.limit}): ${limitText(end)}`;
    case "deadlock":
      return [
        "deadlock: every live thread waits",
        ...deadlockClauses(run, end.waits).map((clause) => `  ${clause}`),
      ].join("\n");
  }
}
