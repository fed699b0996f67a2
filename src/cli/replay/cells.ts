import type { Deed, Scene, Standing } from "../../explore/replay/story.js";
import { shown } from "../../report/look.js";
import { widthOf, wrap } from "../../report/width.js";
import type { StoryLook } from "./look.js";

/** What stands in a thread's lane at a scene: a sign, and beside it what the thread does. */
export interface Cell {
  readonly sign: string;
  readonly text: string;
  /** What the lane goes on with below, where the text takes more than a line. */
  readonly rail: string;
  readonly tint: (text: string) => string;
}

export function cellOf(thread: number, { deeds, standings }: Scene, look: StoryLook): Cell {
  const deed = deeds.find((one) => one.thread === thread);
  const standing = standings.find((one) => one.thread === thread);
  const rail = railOf(standing, look);
  if (deed === undefined) return { sign: rail, text: "", rail, tint: look.colours.dim };
  return { sign: signOf(deed, rail, look), text: shown(deed.text, look), rail, tint: tintOf(deed, look) };
}

/** How many columns a cell takes in one line. */
export function widthOfCell({ sign, text }: Cell): number {
  return widthOf(sign) + 1 + widthOf(text);
}

/** The cell in lines of `width` columns, without colours. */
export function linesOfCell({ sign, text, rail }: Cell, width: number): readonly string[] {
  const indent = Math.max(widthOf(sign), widthOf(rail)) + 1;
  return wrap(text, Math.max(1, width - indent)).map((line, index) => {
    const start = index === 0 ? sign : rail;
    return `${start}${" ".repeat(indent - widthOf(start))}${line}`.trimEnd();
  });
}

function railOf(standing: Standing | undefined, { rails }: StoryLook): string {
  if (standing === undefined) return " ";
  const holds = standing.holds.length > 0;
  if (standing.wait !== null) return holds ? rails.holdingAndWaiting : rails.waiting;
  return holds ? rails.holding : rails.ready;
}

function signOf({ kind }: Deed, rail: string, look: StoryLook): string {
  const { bad, end } = look.glyphs;
  if (kind === "panic" || kind === "killed" || kind === "stuck") return bad;
  if (kind === "end") return end;
  // What a thread does last is the end of its lane.
  return rail === " " ? look.rails.ready : rail;
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
