import type { Run, Wait } from "../../engine/run.js";
import { briefPlaces } from "../place.js";
import { concernedClause, labelOf } from "../threads.js";

/** Who waits for what in a deadlock, where in the source, and who has it: a clause for each thread. */
export function deadlockClauses({ threads }: Pick<Run, "threads">, waits: readonly Wait[]): string[] {
  const label = (id: number): string => {
    const known = threads.find((thread) => thread.id === id);
    return known === undefined ? `thread ${id}` : labelOf(known);
  };
  const places = briefPlaces(waits.map(({ position }) => position));
  return waits.map((wait, index) => {
    const place = places[index] ? `, at ${places[index]}` : "";
    return `${label(wait.thread)} ${wait.what}${place}${concernedClause(wait, label)}`;
  });
}

/** All of it in a sentence. */
export function deadlockReason(run: Pick<Run, "threads">, waits: readonly Wait[]): string {
  const clauses = deadlockClauses(run, waits);
  return `deadlock: ${clauses.length === 0 ? "no thread can go on" : clauses.join("; ")}`;
}
