import type ts from "typescript";
import type { Analysis } from "../../compiler/analysis/analysis.js";
import { isOffered } from "../../compiler/analysis/std.js";
import type { Culprit } from "./markers.js";

/** What threads can share instead of a cell, best first. */
const INSTEAD: Readonly<Record<string, readonly string[]>> = {
  Cell: ["RwLock", "AtomicI32", "Mutex"],
  RefCell: ["RwLock", "Mutex"],
};

/** rustc's hint at what to use for a cell that several threads share. */
export function aliasingNote({ type, lacks }: Culprit, analysis: Analysis): readonly string[] {
  const names = lacks === "Sync" ? alternatives(type, analysis) : [];
  if (names.length === 0) return [];
  const all = names.map((name) => `\`${name}\``).join(" or ");
  return [`if you want to do aliasing and mutation between multiple threads, use ${all} instead`];
}

/** What std offers in the place of a cell. */
export function alternatives({ symbol }: ts.Type, analysis: Analysis): readonly string[] {
  return (INSTEAD[symbol.name] ?? []).filter((name) => isOffered(name, analysis)).slice(0, 2);
}
