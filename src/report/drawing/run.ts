import type { Finding } from "../../checker/verdict.js";
import type { Look } from "../look.js";
import { drawTimeline } from "../timeline/draw.js";
import { isTimed } from "../timeline/lives.js";
import { drawLanes } from "./lanes.js";

/** A drawing of a finding's run: what its threads did, or where its time went if that is what is wrong. */
export function drawRun(finding: Finding, look: Look, form: "columns" | "list"): string[] {
  const { run } = finding;
  return isTimed(run) ? drawTimeline(run, look, form) : drawLanes(finding, look, form);
}
