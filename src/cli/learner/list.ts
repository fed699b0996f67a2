import type { Chapter, Course } from "../../course/course.js";
import { pad, shorten, widthOf, wrap } from "../../report/width.js";
import { drawMark, ellipsisOf, type Look, markWords, progressBar } from "./marks.js";
import { countDone, type Entry, type Overview } from "./overview.js";

/** The chapters with those of their exercises that are `chosen`, and how far the learner is with all of them. */
export function drawList(
  { title, chapters }: Course,
  { entries }: Overview,
  chosen: readonly Entry[],
  look: Look,
): string {
  const widths = {
    name: Math.max(0, ...entries.map(({ exercise }) => exercise.name.length)),
    words: Math.max(0, ...entries.map((entry) => markWords(entry).length)),
  };
  const parts = chapters.flatMap((chapter) => {
    const rows = of(chapter, chosen).map((entry) => drawRow(entry, widths, look));
    return rows.length === 0 ? [] : [[heading(chapter, of(chapter, entries), look), ...rows].join("\n")];
  });
  const body = parts.length === 0 ? [" No exercise is like that."] : parts;
  const head = ` ${look.colours.bold(cut(title, look.columns - 1, look))}`;
  return [head, ...body, summary(entries, look)].join("\n\n");
}

function of(wanted: Chapter, entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ chapter }) => chapter === wanted);
}

function heading({ name, title }: Chapter, entries: readonly Entry[], look: Look): string {
  const count = `  ${countDone(entries)}/${entries.length}`;
  const text = cut(`${name}  ${title}`, look.columns - 1 - count.length, look);
  return ` ${look.colours.cyan(text)}${count}`;
}

/** Columns that all rows share. */
interface Widths {
  readonly name: number;
  readonly words: number;
}

function drawRow(entry: Entry, widths: Widths, look: Look): string {
  const { name, title } = entry.exercise;
  const before = ` ${drawMark(entry, widths.words, look)}  `;
  const room = look.columns - " > + ".length - widths.words - 2;
  const beside = room - widths.name - 2;
  if (beside < 10) return before + cut(name, room, look);
  return `${before}${pad(name, widths.name)}  ${cut(title, beside, look)}`;
}

function summary(entries: readonly Entry[], look: Look): string {
  const changed = entries.filter(({ standing }) => standing === "changed").length;
  const bar = ` ${progressBar(countDone(entries), entries.length, look)}`;
  if (changed === 0) return bar;
  const remark = `${changed} changed since passing: thread-lessons run <name> tells whether it still passes`;
  return [bar, ...wrap(remark, look.columns - 2).map((line) => ` ${look.colours.yellow(line)}`)].join("\n");
}

function cut(text: string, width: number, look: Look): string {
  return widthOf(text) <= width ? text : shorten(text, Math.max(0, width), ellipsisOf(look));
}
