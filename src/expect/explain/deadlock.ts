import type { Run, Wait } from "../../engine/run.js";
import { concernedClause, labelOf, placeClause } from "../threads.js";

/** Who waits for what in a deadlock, where in the source, and who has it: a clause for each thread. */
export function deadlockClauses({ threads }: Pick<Run, "threads">, waits: readonly Wait[]): string[] {
  const label = (id: number): string => labelOf(threads.find((thread) => thread.id === id));
  return waits.map(
    (wait) => `${label(wait.thread)} ${wait.what}${placeClause(wait)}${concernedClause(wait, label)}`,
  );
}

/** All of it in a sentence. */
export function deadlockReason(run: Pick<Run, "threads">, waits: readonly Wait[]): string {
  const clauses = deadlockClauses(run, waits);
  return `deadlock: ${clauses.length === 0 ? "no thread can go on" : clauses.join("; ")}`;
}
