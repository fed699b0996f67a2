import type { Run } from "../engine/run.js";
import { type Look, labelled } from "./look.js";

/** What a run on real threads has printed while it goes on: the first lines, and how many came after them. */
export interface Live {
  readonly lines: readonly string[];
  readonly more: number;
}

const MOST_OUTPUT = 12;
/** A drawing beside it is of another run, so that it says which one this is. */
const LABEL = "a real run printed";

/** What the learner saw: the run on real threads, where there was one. */
export function output(runs: readonly Run[], look: Look): string[] {
  const real = runs.find(({ scheduler }) => scheduler === "native");
  const run = real ?? runs[0];
  if (run === undefined) return [];
  const texts = run.events.flatMap((event) =>
    event.kind === "print" && event.stream === "stdout" ? [event.text] : [],
  );
  const more = texts.length - MOST_OUTPUT;
  const some = more <= 1 ? texts : [...texts.slice(0, MOST_OUTPUT), remark(more, look)];
  return labelled(
    real === undefined ? "output of this run" : LABEL,
    [texts.length === 0 ? "nothing" : line(some, look)],
    look,
  );
}

/** The same while it still runs. */
export function liveOutput({ lines, more }: Live, look: Look): string[] {
  const some = more === 0 ? lines : [...lines, remark(more, look)];
  const printed = some.length === 0 ? [] : [line(some, look)];
  return labelled(LABEL, [...printed, `still running${look.glyphs.ellipsis}`], look);
}

function line(texts: readonly string[], { glyphs }: Look): string {
  return texts.join(` ${glyphs.dot} `);
}

function remark(more: number, { glyphs }: Look): string {
  return `${glyphs.ellipsis} ${more} more`;
}
