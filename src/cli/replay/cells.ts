import type { Deed, Scene, Standing } from "../../explore/replay/story.js";
import { shown } from "../../report/look.js";
import { shorten, widthOf } from "../../report/width.js";
import type { StoryLook } from "./look.js";

/** What stands in a thread's lane at a scene: a sign, and beside it what the thread does. */
export interface Cell {
  readonly text: string;
  readonly tint: (text: string) => string;
}

export function cellOf(thread: number, { deeds, standings }: Scene, look: StoryLook): Cell {
  const deed = deeds.find((one) => one.thread === thread);
  const standing = standings.find((one) => one.thread === thread);
  if (deed === undefined) return { text: railOf(standing, look), tint: look.colours.dim };
  return { text: `${signOf(deed, standing, look)} ${shown(deed.text, look)}`, tint: tintOf(deed, look) };
}

/** The cell's text in at most `width` columns, coloured. */
export function drawCell({ text, tint }: Cell, width: number, { glyphs }: StoryLook): string {
  const cut = shorten(text, width, glyphs.ellipsis);
  return tint(cut) + " ".repeat(Math.max(0, width - widthOf(cut)));
}

function railOf(standing: Standing | undefined, { rails }: StoryLook): string {
  if (standing === undefined) return " ";
  const holds = standing.holds.length > 0;
  if (standing.wait !== null) return holds ? rails.holdingAndWaiting : rails.waiting;
  return holds ? rails.holding : rails.ready;
}

function signOf({ kind }: Deed, standing: Standing | undefined, look: StoryLook): string {
  const { bad, end } = look.glyphs;
  if (kind === "panic" || kind === "killed" || kind === "stuck") return bad;
  if (kind === "end") return end;
  // What a thread does last is the end of its lane.
  return standing === undefined ? look.rails.ready : railOf(standing, look);
}

function tintOf({ kind }: Deed, { colours }: StoryLook): (text: string) => string {
  switch (kind) {
    case "print":
      return (text) => text;
    case "run":
      return colours.dim;
    case "hold":
    case "release":
      return colours.cyan;
    case "wait":
      return colours.yellow;
    case "wake":
      return colours.green;
    case "end":
      return colours.bold;
    case "panic":
    case "killed":
    case "stuck":
      return colours.red;
    default:
      return kind satisfies never;
  }
}
