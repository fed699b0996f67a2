import type { Run, ThreadInfo, Wait } from "../engine/run.js";
import { concernedClause, labelOf, placeClause } from "../expect/threads.js";

/** Why a program did not come to its own end: which limit it reached, or who waits for what. */
export function describeEnd({ end, threads }: Run): string {
  switch (end.kind) {
    case "exit":
      return `the program ended with code ${end.code}`;
    case "limit":
      return `limit reached (${end.limit}): ${end.message}`;
    case "deadlock":
      return [
        "deadlock: every live thread waits",
        ...end.waits.map((wait) => describeWait(wait, threads)),
      ].join("\n");
  }
}

function describeWait(wait: Wait, threads: readonly ThreadInfo[]): string {
  const label = (id: number): string => {
    const known = threads.find((one) => one.id === id);
    return known === undefined ? `thread ${id}` : labelOf(known);
  };
  return `  ${label(wait.thread)} ${wait.what}${placeClause(wait)}${concernedClause(wait, label)}`;
}
