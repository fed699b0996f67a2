// @ts-check
import { createRelations, relationsOf } from "../../dist/explore/relations.js";
import { explore } from "../../dist/explore/search.js";

/** Milliseconds. */
const warmUp = 3000;

/**
 * Runs one search in the program's process, and says each time how long it took: first as long as it takes until V8 has
 * compiled all of it, then `rounds` times.
 * @type {import("../../dist/engine/driver.js").Drive}
 */
export async function drive(session, task) {
  const { mode, until, rounds } =
    /** @type {{ mode: "commuting" | "enumerating", until?: string, rounds: number }} */ (task);
  const isWarm = performance.now() + warmUp;
  for (let round = 0; round < rounds; ) {
    if (performance.now() > isWarm) round++;
    const progress = { executions: 0, redundant: 0, bounded: false };
    const start = performance.now();
    const search = explore((plan) => session.execute(plan), createRelations(relationsOf(mode)), progress);
    for await (const { execution } of search) if (execution.end === until) break;
    session.say({ ms: performance.now() - start, executions: progress.executions, counts: round > 0 });
  }
}
