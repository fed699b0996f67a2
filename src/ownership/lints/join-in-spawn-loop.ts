import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { complain } from "../rule.js";
import { type JoinedAtOnce, joinsAtOnce } from "./joined-at-once.js";
import { repetitionAround } from "./repetitions.js";

/** A loop that waits for each thread before it spawns the next one. */
export function joinInSpawnLoop(analysis: Analysis): readonly Diagnostic[] {
  const joins = joinsAtOnce(analysis);
  const joined = new Set(joins.map(({ site }) => site));
  return joins.flatMap((join) => {
    const loop = repetitionAround(join, analysis);
    if (!loop) return [];
    const others = analysis.spawns.filter((site) => !joined.has(site) && isInside(site.call, loop));
    return others.length > 0 ? [] : [report(join, loop, analysis)];
  });
}

function isInside(node: ts.Node, loop: ts.Node): boolean {
  return ts.findAncestor(node, (at) => at === loop) !== undefined;
}

function report({ site, join }: JoinedAtOnce, loop: ts.Node, analysis: Analysis): Diagnostic {
  return complain(
    {
      code: "join_in_spawn_loop",
      severity: "warning",
      message: "each thread is joined before the next one is spawned",
      remarks: [
        { node: join, text: "waits for the thread here, in the same iteration" },
        { node: site.call.expression, text: "thread spawned here" },
        { node: loop, text: "inside of this loop" },
      ],
      notes: ["the threads run one after the other, so the loop is no faster than one without threads"],
      help: "spawn all first, then join all: keep the handles in an array, and join them in a second loop",
    },
    analysis,
  );
}
