import type { Standing } from "../../progress/standing.js";
import type { Colours } from "../../terminal/colour.js";
import { asciiGlyphs, unicodeGlyphs } from "../../terminal/glyphs.js";

/** How a text for the terminal is to look; a `Context` is one. */
export interface Look {
  readonly colours: Colours;
  readonly unicode: boolean;
  readonly columns: number;
}

interface Signs {
  readonly standings: Readonly<Record<Standing, string>>;
  readonly here: string;
}

const unicodeSigns: Signs = { standings: { done: "✓", changed: "~", pending: "·" }, here: "▸" };
const asciiSigns: Signs = { standings: { done: "+", changed: "~", pending: "-" }, here: ">" };

export interface Marked {
  readonly standing: Standing;
  /** Whether the learner is here. */
  readonly isCurrent: boolean;
}

/** As in `▸ ✓ done, here`: signs, and the same in words, which take `width` columns. */
export function drawMark(marked: Marked, width: number, { colours, unicode }: Look): string {
  const { standings, here } = unicode ? unicodeSigns : asciiSigns;
  const { standing, isCurrent } = marked;
  const mark = `${isCurrent ? here : " "} ${standings[standing]} ${markWords(marked).padEnd(width)}`;
  switch (standing) {
    case "done":
      return colours.green(mark);
    case "changed":
      return colours.yellow(mark);
    case "pending":
      return isCurrent ? colours.bold(mark) : colours.dim(mark);
    default:
      return standing satisfies never;
  }
}

/** `done`, `changed, here`; empty for what is merely pending. */
export function markWords({ standing, isCurrent }: Marked): string {
  return [...(standing === "pending" ? [] : [standing]), ...(isCurrent ? ["here"] : [])].join(", ");
}

/** What stands for what was cut off. */
export function ellipsisOf({ unicode }: Look): string {
  return (unicode ? unicodeGlyphs : asciiGlyphs).ellipsis;
}

/** As in `[████░░░░]  5/28 done`. */
export function progressBar(done: number, total: number, { colours, unicode, columns }: Look): string {
  const { full, empty } = unicode ? unicodeGlyphs : asciiGlyphs;
  const width = columns < 60 ? 16 : 24;
  const filled = total === 0 ? 0 : Math.floor((done / total) * width);
  return `[${colours.green(full.repeat(filled))}${empty.repeat(width - filled)}]  ${done}/${total} done`;
}
