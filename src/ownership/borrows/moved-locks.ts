import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { HeldLock } from "../lints/held-locks.js";
import { withLocksHeld } from "../lints/locks-on-paths.js";
import type { Act } from "../moves/act.js";
import { actsOf } from "../moves/acts.js";
import { overlaps } from "../places/place.js";
import { complain, type Remark } from "../rule.js";

/** E0505: a guard borrows its lock, which nobody can give away as long as the guard is there. */
export function movedLocks(analysis: Analysis): readonly Diagnostic[] {
  const found = new Map<ts.Node, Diagnostic>();
  withLocksHeld(analysis, (node, held) => {
    const kept = held.filter(({ variable }) => variable !== null);
    if (kept.length === 0 || found.has(node)) return;
    for (const act of actsOf(node, analysis).filter(({ kind }) => kind === "moved")) {
      const lock = kept.find((one) => overlaps(one.lock, act.place));
      if (lock) found.set(node, report(act, lock, analysis));
    }
  });
  return [...found.values()];
}

function report(act: Act, { call, text: lock, variable }: HeldLock, analysis: Analysis): Diagnostic {
  const { text, node, expression } = act;
  const name = ts.getNameOfDeclaration(variable as ts.Declaration);
  const guard = name?.getText() ?? "guard";
  const due: Remark[] =
    node === expression ? [] : [{ node: expression, text: "move occurs due to use in closure" }];
  return complain(
    {
      code: "E0505",
      message: `cannot move out of \`${text}\` because it is borrowed`,
      remarks: [
        { node, text: `move out of \`${text}\` occurs here` },
        ...due,
        { node: call, text: `borrow of \`${lock}\` occurs here` },
        ...(name ? [{ node: name, text: "the guard has the borrow until it is dropped" }] : []),
      ],
      notes: [],
      help: `drop the guard before, \`drop(${guard})\`, or let its block end`,
    },
    analysis,
  );
}
