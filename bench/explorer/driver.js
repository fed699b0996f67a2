// @ts-check
import { createRelations, relationsOf } from "../../dist/explore/relations.js";
import { explore } from "../../dist/explore/search.js";

/**
 * Runs one search `rounds` times in the program's process, and says each time how long it took.
 * @type {import("../../dist/engine/driver.js").Drive}
 */
export async function drive(session, task) {
  const { mode, until, rounds } =
    /** @type {{ mode: "commuting" | "enumerating", until?: string, rounds: number }} */ (task);
  for (let round = 0; round < rounds; round++) {
    const progress = { executions: 0, redundant: 0, bounded: false };
    const start = performance.now();
    const search = explore((plan) => session.execute(plan), createRelations(relationsOf(mode)), progress);
    for await (const { execution } of search) if (execution.end === until) break;
    session.say({ ms: performance.now() - start, executions: progress.executions });
  }
}
