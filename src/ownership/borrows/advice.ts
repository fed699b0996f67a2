import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { sharedNumber } from "../sharing.js";
import type { Borrow } from "./borrow.js";
import type { Conflict } from "./conflict.js";

/** How to get by without two holds on one place. */
export function adviceOn({ loan, borrow }: Conflict, analysis: Analysis): string {
  const { text, kind, use, carriedBy } = borrow;
  if (!use && !carriedBy) {
    return `use \`${text}\` after the scope, where all its threads are joined, or before the thread is spawned`;
  }
  if (kind === "move")
    return `leave \`move\` out if it is enough to borrow \`${text}\`, or move a clone of it`;
  const type = typeOf(borrow.use ?? loan.use, analysis);
  const what = type && type.getCallSignatures().length > 0 ? `what \`${text}\` changes` : `\`${text}\``;
  const isNumber = type && (type.flags & ts.TypeFlags.NumberLike) !== 0;
  const share = isNumber ? sharedNumber(analysis) : "`new Mutex(…)`";
  const apart =
    loan.until === "scope ends" ? "open a second scope after this one" : "call one after the other";
  return `let one thread do both, ${apart}, or share ${what} by ${share}`;
}

function typeOf(use: Borrow["use"], { checker }: Analysis): ts.Type | null {
  return use && checker.getTypeAtLocation(use);
}
