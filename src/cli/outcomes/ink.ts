import type { Listing } from "../../explore/listing/listing.js";
import * as signs from "../../report/glyphs.js";
import type { Look } from "../../report/look.js";
import type { Colours } from "../../terminal/colour.js";
import { asciiGlyphs, type Glyphs, unicodeGlyphs } from "../../terminal/glyphs.js";
import type { Context } from "../context.js";

/** What outcomes are drawn with. */
export interface OutcomeLook extends Look {
  readonly colours: Colours;
  readonly bars: Glyphs;
}

export function lookOf({
  columns,
  colours,
  unicode,
}: Pick<Context, "columns" | "colours" | "unicode">): OutcomeLook {
  const [glyphs, bars] = unicode ? [signs.unicodeGlyphs, unicodeGlyphs] : [signs.asciiGlyphs, asciiGlyphs];
  return { width: columns, colours, glyphs, bars };
}

/** Who prints a line, and in whose colour. */
export interface Ink {
  /** The thread that prints a line, or that several do. */
  speaker(line: string): string;
  /** A drawn text of the line in the colour of its thread. */
  tint(text: string, line: string): string;
}

/** A thread that alone prints some line gets a colour, main none; there are not many colours. */
export function inkFor({ speakers }: Pick<Listing, "speakers">, { colours }: OutcomeLook): Ink {
  const inks = [colours.cyan, colours.yellow, colours.green, colours.blue];
  const byLine = new Map(speakers);
  const alone = speakers.flatMap(([, threads]) => (threads.length === 1 ? threads : []));
  const coloured = [...new Set(alone)].filter((name) => name !== "main");
  return {
    speaker: (line) => byLine.get(line)?.join(", ") ?? "",
    tint(text, line) {
      const [thread = "", ...others] = byLine.get(line) ?? [];
      const place = others.length > 0 ? -1 : coloured.indexOf(thread);
      return inks[place % inks.length]?.(text) ?? text;
    },
  };
}
