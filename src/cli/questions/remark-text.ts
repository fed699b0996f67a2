import type { Note, Remark } from "../../quiz/remarks.js";
import type { Colours } from "../../terminal/colour.js";
import { prose } from "../../watch/prose.js";
import { labelled } from "./labelled.js";
import { fitLines, spread } from "./lines.js";

export interface RemarkStyle {
  readonly colours: Colours;
  readonly unicode: boolean;
  readonly columns: number;
}

/** What a quiz says, as text in lines that fit. */
export function remarkText(remark: Remark, style: RemarkStyle): string {
  const { colours, columns } = style;
  switch (remark.kind) {
    case "question":
      // The question is next to its answers, also where a program takes all of the screen.
      return [
        ...(remark.program === null ? [] : [listing(remark.program, style)]),
        prose(remark.text, columns),
      ].join("\n\n");
    case "judgement":
      return [` ${toned(remark.tone, colours)(remark.heading)}`, ...notesText(remark.notes, style)].join(
        "\n",
      );
    case "model":
      return ` ${colours.cyan("a good answer")}\n${prose(remark.text, columns)}`;
    case "explanation":
      return ` ${colours.cyan("why")}\n${prose(remark.text, columns)}`;
  }
}

/** A program with its line numbers. */
export function listing(program: string, { colours, columns, unicode }: RemarkStyle): string {
  const rule = unicode ? "│" : "|";
  const digits = String(program.split("\n").length).length;
  const width = Math.max(20, columns - digits - 5);
  return fitLines(program, width)
    .flatMap((parts, index) =>
      parts.map((part, at) => {
        const number = (at === 0 ? String(index + 1) : "").padStart(digits + 1);
        return `${colours.dim(`${number} ${rule}`)} ${part}`.trimEnd();
      }),
    )
    .join("\n");
}

/** Wide enough for every label of a note. */
const labelWidth = "left out".length;

/** Answers stand apart from sentences, and from each other where they have several lines. */
function notesText(notes: readonly Note[], style: RemarkStyle): readonly string[] {
  const answers = notes.filter((note) => note.kind === "answer").map((note) => answerNote(note, style));
  const sentences = notes
    .filter((note) => note.kind === "sentence")
    .map(({ text }) => prose(text, style.columns));
  if (answers.length === 0) return sentences;
  return ["", ...spread(answers), ...(sentences.length === 0 ? [] : ["", ...sentences])];
}

function answerNote(
  { label, answer, feedback }: Extract<Note, { kind: "answer" }>,
  { columns, unicode, colours }: RemarkStyle,
): readonly string[] {
  const texts = feedback === "" ? [answer] : [answer, feedback.trim().replace(/\s+/g, " ")];
  return labelled({ label, texts }, { columns, unicode, labelWidth, paint: paintOf(label, colours) });
}

function paintOf(label: string, colours: Colours): (text: string) => string {
  return label === "right" ? colours.green : colours.yellow;
}

function toned(tone: "right" | "wrong" | "neutral", colours: Colours): (text: string) => string {
  switch (tone) {
    case "right":
      return colours.green;
    case "wrong":
      return colours.yellow;
    case "neutral":
      return colours.bold;
  }
}
