import type ts from "typescript";
import type { Analysis } from "../analysis/analysis.js";
import { findHandleNames } from "../analysis/handle-names.js";

/** By the expression that makes a handle: the place of its name among the program's, from 1. */
export type HandleNumbers = ReadonlyMap<ts.Node, number>;

export interface Handles {
  /** The names, each once. */
  readonly names: readonly string[];
  readonly numbers: HandleNumbers;
}

/** What the source calls the handles that threads share. */
export function numberHandles(analysis: Analysis): Handles {
  const found = findHandleNames(analysis);
  const names = [...new Set(found.values())];
  return { names, numbers: new Map([...found].map(([node, name]) => [node, names.indexOf(name) + 1])) };
}
