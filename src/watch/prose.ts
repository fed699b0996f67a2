import { type Colours, noColours } from "../report/report.js";
import { wrap } from "../report/width.js";
import { drawMarks, withHiddenMarks } from "./emphasis.js";

/** The widest text that reads well. */
const comfortable = 100;

/**
 * An author's text in lines that fit, each a little indented. Line breaks within a paragraph are only those of the
 * author's editor; a paragraph that is indented is code and stays as it is.
 * `**bold**` is bold where there are colours; the stars are never shown.
 */
export function prose(text: string, columns: number, colours: Pick<Colours, "bold"> = noColours): string {
  const width = Math.max(8, Math.min(columns, comfortable) - 2);
  return text
    .trim()
    .split(/\n\s*\n/)
    .flatMap((paragraph) => [
      "",
      ...(/^\s/.test(paragraph) ? paragraph.split("\n") : filled(paragraph, width, colours)),
    ])
    .slice(1)
    .map((line) => (line === "" ? "" : ` ${line}`))
    .join("\n");
}

function filled(paragraph: string, width: number, colours: Pick<Colours, "bold">): readonly string[] {
  return drawMarks(wrap(withHiddenMarks(paragraph.replace(/\s+/g, " ")), width), colours);
}
