import type { ChapterStats, QuizStats, Stats } from "../../progress/stats.js";
import { pad, shorten, widthOf, wrap } from "../../report/width.js";
import { ellipsisOf, type Look } from "./marks.js";

interface Column {
  readonly heading: string;
  readonly cell: (chapter: ChapterStats) => string;
}

const columns: readonly Column[] = [
  { heading: "done", cell: ({ passed, exercises }) => `${passed}/${exercises}` },
  { heading: "hints", cell: ({ hints }) => count(hints) },
  {
    heading: "quiz",
    cell: ({ quiz }) => (quiz.questions === 0 ? "" : `${answered(quiz)}/${quiz.questions}`),
  },
  { heading: "1st try", cell: ({ quiz }) => count(quiz.first) },
  { heading: "2nd", cell: ({ quiz }) => count(quiz.second) },
  { heading: "missed", cell: ({ quiz }) => count(quiz.missed) },
  { heading: "skipped", cell: ({ quiz }) => count(quiz.skipped) },
];

/** How it went, chapter by chapter, and what is to be asked again. */
export function drawStats(stats: Stats, look: Look): string {
  const chapters =
    look.columns < narrow ? stats.chapters.map((one) => inWords(one, look)) : table(stats, look);
  return [chapters.join("\n"), review(stats, look)].join("\n\n");
}

const narrow = 78;
const gap = 2;

function table({ chapters }: Stats, look: Look): readonly string[] {
  const widths = columns.map(({ heading, cell }) =>
    Math.max(heading.length, ...chapters.map((chapter) => cell(chapter).length)),
  );
  const cells = (texts: readonly string[]): string =>
    texts.map((text, index) => " ".repeat(gap) + text.padStart(widths[index] ?? 0)).join("");
  const room = look.columns - 1 - widths.reduce((sum, width) => sum + width + gap, 0);
  const width = Math.min(room, Math.max(...chapters.map(({ title }) => widthOf(title))));
  const heading = pad("", width) + cells(columns.map((column) => column.heading));
  return [
    ` ${look.colours.dim(heading)}`,
    ...chapters.map((chapter) => {
      const title = pad(shorten(chapter.title, width, ellipsisOf(look)), width);
      return ` ${title}${cells(columns.map(({ cell }) => cell(chapter)))}`.trimEnd();
    }),
  ];
}

/** Too narrow for a table. */
function inWords(chapter: ChapterStats, look: Look): string {
  const { title, passed, exercises, hints, quiz } = chapter;
  const parts = [
    `${passed}/${exercises} done`,
    ...some(hints, hints === 1 ? "hint" : "hints"),
    ...(quiz.questions === 0 ? [] : [quizInWords(quiz)]),
  ];
  return [
    ` ${look.colours.cyan(shorten(title, look.columns - 1, ellipsisOf(look)))}`,
    ...wrap(parts.join("; "), look.columns - 4).map((line) => `   ${line}`),
  ].join("\n");
}

function quizInWords(quiz: QuizStats): string {
  return [
    `quiz ${answered(quiz)}/${quiz.questions}`,
    ...some(quiz.first, "right at once"),
    ...some(quiz.second, "at the second try"),
    ...some(quiz.missed, "missed"),
    ...some(quiz.skipped, "skipped"),
  ].join(", ");
}

function review(stats: Stats, look: Look): string {
  const lines = wrap(`${activity(stats)} ${outlook(stats)}`, look.columns - 2).map((line) => ` ${line}`);
  if (stats.due === 0) return lines.join("\n");
  const them = stats.due === 1 ? "it" : "them";
  return [...lines, "", ` Answer ${them}:   ${look.colours.bold("thread-lessons review")}`].join("\n");
}

function activity({ days }: Stats): string {
  if (days === 0) return "Nothing has been done yet.";
  return `Active on ${days} ${days === 1 ? "day" : "days"}.`;
}

function outlook({ due, waiting }: Stats): string {
  if (due + waiting === 0) return "No question is waiting to be asked again.";
  const now = `${due} ${due === 1 ? "question is" : "questions are"} due for review`;
  return waiting === 0 ? `${now}.` : `${now}; ${waiting} will be, as more exercises pass.`;
}

function answered({ first, second, missed }: QuizStats): number {
  return first + second + missed;
}

/** Zeros would hide what is there. */
function count(number: number): string {
  return number === 0 ? "" : String(number);
}

function some(number: number, what: string): readonly string[] {
  return number === 0 ? [] : [`${number} ${what}`];
}
