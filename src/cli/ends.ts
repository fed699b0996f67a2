import type { Run, ThreadInfo, Wait } from "../engine/run.js";
import { labelOf } from "../expect/threads.js";

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

function describeWait({ thread, what, holder }: Wait, threads: readonly ThreadInfo[]): string {
  const label = (id: number): string => {
    const known = threads.find((one) => one.id === id);
    return known === undefined ? `thread ${id}` : labelOf(known);
  };
  // A thread that waits for a thread has named it already.
  const held = holder === null || what.includes("for thread") ? "" : `, held by ${label(holder)}`;
  return `  ${label(thread)} ${what}${held}`;
}
