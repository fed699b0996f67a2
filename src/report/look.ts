import { type Glyphs, unicodeGlyphs } from "./glyphs.js";
import type { Style } from "./report.js";
import { visible } from "./visible.js";
import { wrap } from "./width.js";

/** A style, and the signs to draw with. */
export interface Look extends Style {
  readonly glyphs: Glyphs;
}

/** A program's text, safe to show. */
export function shown(text: string, { glyphs }: Look): string {
  return visible(text, glyphs === unicodeGlyphs);
}

/** Running text as indented lines that fit. */
export function paragraph(text: string, look: Look): string[] {
  return wrap(shown(text, look), Math.max(10, look.width - 2)).map((line) => ` ${line}`);
}

const LABEL = 21;

/** A label and its text beside it; below it where the screen is narrow. */
export function labelled(label: string, texts: readonly string[], look: Look): string[] {
  const narrow = look.width < 60;
  const indent = narrow ? 2 : LABEL;
  const lines = texts.flatMap((text) => wrap(shown(text, look), Math.max(20, look.width - indent - 2)));
  const { dim } = look.colours;
  if (narrow) return [` ${dim(label)}`, ...lines.map((line) => `   ${line}`)];
  return lines.map((line, index) => ` ${index === 0 ? dim(label.padEnd(LABEL)) : " ".repeat(LABEL)}${line}`);
}
