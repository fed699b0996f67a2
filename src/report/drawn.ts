import { stripVTControlCharacters } from "node:util";
import type { Finding } from "../checker/verdict.js";
import type { Group } from "./details.js";
import { numberIn } from "./drawing/marks.js";
import { momentsOf } from "./drawing/moments.js";
import { drawRun } from "./drawing/run.js";
import type { Look } from "./look.js";

/** A drawing of the run; around the moment that breaks it, and where that comes from, is what matters. */
export function drawn(finding: Finding, look: Look, form: "columns" | "list"): Group {
  const lines = drawRun(finding, look, form);
  const bare = lines.map(stripVTControlCharacters);
  const around = bare.findIndex((line) => line.startsWith(` ${look.glyphs.pointer}`));
  if (around < 0) return { lines, part: "run", keeps: "ends" };
  const numbers = new Set(momentsOf(finding).flatMap(({ matters, number }) => (matters ? [number] : [])));
  // The last ones first: they are what is seen to be wrong.
  const causes = [...bare.keys()].filter((index) => numbers.has(numberIn(bare[index] ?? ""))).reverse();
  return { lines, part: "run", keeps: { around, causes } };
}
