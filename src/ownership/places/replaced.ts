import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { encloses } from "../../compiler/analysis/names.js";
import { findMutations } from "../mutations.js";

/** Whether a function that gives away a value also puts another one in its place: Rust's `mem::replace`. */
export function isReplaced(expression: ts.Expression, analysis: Analysis): boolean {
  const owner = ts.findAncestor(expression.parent, ts.isFunctionLike);
  if (!owner) return false;
  const text = expression.getText();
  return findMutations(analysis).some(
    ({ kind, target }) =>
      kind === "assigned" && target !== expression && encloses(owner, target) && target.getText() === text,
  );
}
