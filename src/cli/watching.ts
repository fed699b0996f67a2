import { readFile, realpath } from "node:fs/promises";
import { isAbsolute, join, relative } from "node:path";
import type { Course, Exercise } from "../course/course.js";
import { openProgress } from "../progress/open.js";
import { openOriginals } from "../progress/originals.js";
import { asciiGlyphs, unicodeGlyphs } from "../terminal/glyphs.js";
import { Keyboard } from "../terminal/keyboard.js";
import { createLinesDisplay, createScreenDisplay } from "../watch/display.js";
import type { Judge } from "../watch/effects.js";
import { pollInterval, type Watching, watchFiles } from "../watch/files.js";
import { watchCourse } from "../watch/loop.js";
import { silentPlace } from "../watch/mounts.js";
import type { Ask, Display, Originals, WatchOptions } from "../watch/options.js";
import { reasonOf } from "../watch/reason.js";
import { openAsk, openAsker } from "./asking.js";
import type { Context } from "./context.js";
import { type Judge as Opened, openJudge } from "./judge.js";
import { failingSchedule } from "./schedules.js";
import { stories, verdictParts } from "./watch-verdict.js";

export interface WatchSettings {
  /** Where to begin; null for where the learner was last. */
  readonly start: Exercise | null;
  readonly poll: boolean;
  readonly manual: boolean;
  /** Print below what is there, and never draw over it. */
  readonly append: boolean;
}

/** Puts the parts of watch together. */
export async function runWatch(context: Context, course: Course, settings: WatchSettings): Promise<number> {
  const { lifetime } = context;
  const keyboard = openKeyboard(context);
  const progress = await openProgress({ dir: course.dir });
  const { originals, news } = await openFiles(course);
  const { watching, remark } = await chooseWatching(join(course.dir, "exercises"), settings);
  const judge = later(() => openJudge(lifetime, { practises: true }));
  try {
    return await watchCourse({
      course,
      start: settings.start,
      typed: context.plain,
      news: [...progress.notices, ...news, ...remark],
      progress,
      originals,
      display: openDisplay(context, settings),
      keyboard,
      lifetime,
      openFiles: (events) => watchFiles(join(course.dir, "exercises"), watching, events),
      readText: (file) => readFile(file, "utf8").catch(() => null),
      judge: judgeWith(judge),
      ask: askWith(context, keyboard),
      view: viewWith(context, keyboard, judge),
    });
  } finally {
    await (await judge).close();
  }
}

/** Begins with the slow work when what is at hand has been done, so that there is something to look at meanwhile. */
function later<T>(work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    setImmediate(() => work().then(resolve, reject));
  });
}

function judgeWith(opened: Promise<Opened>): Judge {
  return async (exercise, text, { signal, ...listeners }) => {
    const { judge } = await opened;
    return judge(exercise, text, signal, listeners);
  };
}

/** Every output, to be read until Enter is pressed; or the failing ordering, to step through. */
function viewWith(context: Context, keyboard: Keyboard, opened: Promise<Opened>): WatchOptions["view"] {
  const asker = openAsker(context, keyboard, { what: "watch", instead: "use --plain to type keys" });
  return async (what, { exercise, text, verdict }) => {
    const { listOutcomes, viewSchedule } = await import("./exploring.js");
    const { tools } = await opened;
    const columns = process.stdout.columns || context.columns;
    const here = { ...context, columns };
    if (what === "outcomes") {
      context.print((await listOutcomes(here, tools, { exercise, text })).join("\n"));
      return asker.pause();
    }
    const schedule = failingSchedule(verdict);
    if (schedule !== null) await keyboard.lend(() => viewSchedule(here, tools, { exercise, text, schedule }));
  };
}

function askWith(context: Context, keyboard: Keyboard): Ask {
  const ask = openAsk(context, keyboard);
  return (question, { number, of, again }) => {
    const which = of === 1 ? "A question" : `Question ${number} of ${of}`;
    context.print(`\n ${context.colours.bold(again ? `${which}, once more` : which)}`);
    return ask(question);
  };
}

/** Remembers how the exercises were before anybody changed them. Where that cannot be, there is no reset. */
async function openFiles({
  dir,
  home,
  chapters,
}: Course): Promise<{ originals: Originals; news: readonly string[] }> {
  const files = await openOriginals({ dir, home });
  const news = await files.record(chapters.flatMap(({ exercises }) => exercises)).then(
    () => [],
    (error: unknown) => [`exercises cannot be reset: ${reasonOf(error)}`],
  );
  const originals: Originals = {
    async reset(exercise) {
      const [changed] = await files.reset([exercise]);
      return changed === undefined
        ? "the exercise is as it was at first already"
        : "the exercise is as it was at first; u brings your version back";
    },
    async undo(exercise) {
      const [changed] = await files.undo([exercise]);
      return changed === undefined ? "there is no reset to undo" : "undone: your version is back";
    },
  };
  return { originals, news };
}

/** How saves are noticed, and what there is to say about it. */
async function chooseWatching(
  folder: string,
  { poll, manual }: WatchSettings,
): Promise<{ watching: Watching; remark: readonly string[] }> {
  if (manual) return { watching: "manual", remark: ["saves are not watched: r checks the file"] };
  const looks = `so files are looked at every ${pollInterval} ms`;
  if (poll) return { watching: "polling", remark: [`--poll was given, ${looks}`] };
  const mounts = await readFile("/proc/self/mountinfo", "utf8").catch(() => "");
  const place = silentPlace(mounts, await realpath(folder).catch(() => folder));
  if (place === null) return { watching: "events", remark: [] };
  return { watching: "polling", remark: [`this is ${place}, where saves make no events, ${looks}`] };
}

function openDisplay(context: Context, { append }: WatchSettings): Display {
  const { colours, unicode, plain, lifetime, cwd } = context;
  const pathOf = (file: string): string => pathFrom(cwd, file);
  const glyphs = unicode ? unicodeGlyphs : asciiGlyphs;
  const style = { colours, glyphs, pathOf, verdict: verdictParts(context, pathOf), story: stories(context) };
  const output = process.stdout;
  if (plain || append) return createLinesDisplay({ output, style });
  return createScreenDisplay({ output, style, lifetime });
}

/** What to type here to open a file: a relative path below the current folder, else an absolute one. */
function pathFrom(cwd: string, file: string): string {
  const path = relative(cwd, file);
  return path.startsWith("..") || isAbsolute(path) ? file : path;
}

function openKeyboard({ lifetime, plain }: Context): Keyboard {
  const keyboard = new Keyboard({ input: process.stdin, lines: plain });
  lifetime.atEnd(() => keyboard.stop());
  lifetime.atSuspend({ pause: () => keyboard.pause(), resume: () => keyboard.resume() });
  return keyboard;
}
