import { widthOf } from "../../report/width.js";
import { answerLines } from "./lines.js";

export interface Labelled {
  readonly label: string;
  /** Answers, and what is said about them. */
  readonly texts: readonly string[];
}

export interface LabelOptions {
  readonly columns: number;
  readonly unicode: boolean;
  readonly labelWidth: number;
  /** Colours the label. */
  readonly paint?: (label: string) => string;
}

const indent = 3;

/** The narrowest column of text that reads well beside a label. */
const narrowest = 24;

/** Texts beside their label; below it where the screen is narrow. */
export function labelled(
  { label, texts }: Labelled,
  { columns, unicode, labelWidth, paint = (text) => text }: LabelOptions,
): readonly string[] {
  const beside = indent + labelWidth + 3;
  const below = columns - beside < narrowest;
  const start = below ? indent + 2 : beside;
  const width = Math.max(narrowest, columns - start - 1);
  const lines = texts.flatMap((text) => answerLines(text, width, unicode));
  const margin = " ".repeat(start);
  const head = " ".repeat(indent) + paint(label);
  if (below) return [head, ...lines.map((line) => margin + line)];
  const gap = " ".repeat(beside - indent - widthOf(label));
  return lines.map((line, index) => (index === 0 ? head + gap : margin) + line);
}
