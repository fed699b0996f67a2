// @ts-check

import { Class } from "#lib/explore/orders.js";
import { outcomesOf } from "#lib/explore/outcomes.js";
import { createRelations, relationsOf } from "#lib/explore/relations.js";
import { explore } from "#lib/explore/search.js";

/**
 * Says all outcomes of a program, as the oracle writes them.
 * @type {import("#lib/engine/driver.js").Drive}
 */
export async function drive(session, task) {
  const { mode } = /** @type {{ mode: "commuting" | "enumerating" }} */ (task);
  const progress = { executions: 0, redundant: 0, bounded: false };
  /** @type {Set<string>} */
  const outcomes = new Set();
  for await (const explored of explore(
    (plan) => session.execute(plan),
    createRelations(relationsOf(mode)),
    progress,
  )) {
    const all = new Class(explored, { panics: true });
    for (const { outcome } of outcomesOf(all)) {
      const panics = outcome.panics.map(({ thread, message }) => `${thread}: ${message}`).sort();
      outcomes.add(JSON.stringify([outcome.stdout, panics, outcome.code ?? outcome.end]));
    }
  }
  session.say({ outcomes: [...outcomes], progress });
}
