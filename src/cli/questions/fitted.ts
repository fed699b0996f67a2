import type { ChoiceRequest } from "../../quiz/ask.js";
import { shorten } from "../../report/width.js";
import type { Option } from "../../terminal/ask-requests.js";
import { asciiGlyphs, unicodeGlyphs } from "../../terminal/glyphs.js";
import { answerLines } from "./lines.js";

export interface FitOptions {
  readonly columns: number;
  readonly unicode: boolean;
}

/** Columns that prompts and lists have before a name: pointer, box, number. */
const before = 8;

/** Options that can be shown: prompts would break their lines within words, and repeat all of an answer once chosen. */
export function fitOptions({ options }: ChoiceRequest, { columns, unicode }: FitOptions): readonly Option[] {
  const { ellipsis } = unicode ? unicodeGlyphs : asciiGlyphs;
  const room = Math.max(12, columns - before);
  return options.map(({ value, name }) => ({
    value,
    name: answerLines(name, room, unicode).join("\n"),
    short: shorten(name.split("\n").join(" / "), room, ellipsis),
  }));
}
