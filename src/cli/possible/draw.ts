import type { Answer } from "../../explore/possible/answer.js";
import { storyOf } from "../../explore/replay/story.js";
import { labelled, paragraph, shown } from "../../report/look.js";
import { fileHeading } from "../../report/screen.js";
import { pad, shorten, widthOf } from "../../report/width.js";
import { drawStory } from "../replay/draw-story.js";
import type { StoryLook } from "../replay/look.js";
import { type Origin, replayCommand, scheduleText } from "../schedules.js";
import { furthestText, insteadText, obstacleText, verdictText } from "./words.js";

export interface PossibleDrawing {
  readonly file: string;
  readonly origin: Origin;
  readonly lines: readonly string[];
  readonly answer: Answer;
}

/** YES with an execution that shows the lines, or NO with how far one can come. */
export function drawAnswer(drawing: PossibleDrawing, look: StoryLook, form: "columns" | "list"): string[] {
  const { file, origin, answer } = drawing;
  return [
    ...fileHeading(file, origin.hash, look),
    "",
    ...headline(answer, look),
    "",
    ...(answer.shown === null ? failure(drawing, look) : example(drawing, look, form)),
  ];
}

function headline(answer: Answer, look: StoryLook): string[] {
  const { green, red, yellow, bold } = look.colours;
  const [word, colour] =
    answer.shown !== null ? ["YES", green] : answer.complete ? ["NO", red] : ["UNDECIDED", yellow];
  const text = paragraph(verdictText(answer), { ...look, width: look.width - word.length - 3 });
  const indent = " ".repeat(word.length + 3);
  return text.map((line, index) => (index === 0 ? ` ${colour(bold(word))}  ${line}` : indent + line));
}

function example({ origin, answer }: PossibleDrawing, look: StoryLook, form: "columns" | "list"): string[] {
  if (answer.shown === null) return [];
  const { head, scenes } = drawStory(storyOf(answer.shown.trace), look, form);
  const command = replayCommand(scheduleText(origin, answer.shown.schedule));
  return [...head, ...scenes.flat(), "", ...labelled("step through it", [command], look)];
}

/** The lines as far as they can come, what comes instead, and why. */
function failure({ lines, answer }: PossibleDrawing, look: StoryLook): string[] {
  const { furthest } = answer;
  const next = lines[furthest.lines];
  const isKnown = answer.complete && furthest.obstacle !== null && next !== undefined;
  const why = isKnown ? obstacleText(next, furthest.obstacle) : null;
  return [
    ...lines.map((line, index) => asked(line, index, furthest.lines, look)),
    "",
    ...paragraph(furthestText(answer, lines.length), look),
    ...instead(answer, look),
    ...(why === null ? [] : ["", ...paragraph(why, look)]),
  ];
}

function asked(line: string, index: number, reached: number, look: StoryLook): string {
  const { colours, glyphs } = look;
  const number = String(index + 1).padStart(4);
  const text = shorten(shown(line, look) || '""', look.width - 12, glyphs.ellipsis);
  if (index < reached) return ` ${colours.dim(number)}   ${text}`;
  if (index > reached) return colours.dim(` ${number}   ${text}`);
  return ` ${colours.dim(number)} ${colours.red(`${glyphs.bad} ${text}`)}`;
}

/** One line for each thing that can come, and who does it. */
function instead({ furthest }: Answer, look: StoryLook): string[] {
  const rows = furthest.instead.map((one) => ({
    text: shorten(shown(insteadText(one), look) || '""', look.width - 34, look.glyphs.ellipsis),
    by: one.kind === "line" ? `by ${shown(one.thread, look)}` : "",
  }));
  const width = Math.max(0, ...rows.map(({ text, by }) => (by === "" ? 0 : widthOf(text))));
  return rows.map(({ text, by }) => `        ${pad(text, width)}   ${look.colours.dim(by)}`.trimEnd());
}
