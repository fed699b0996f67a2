import { join } from "node:path";
import type { Course, Exercise } from "../course/course.js";
import { asciiGlyphs, unicodeGlyphs } from "../terminal/glyphs.js";
import { Keyboard } from "../terminal/keyboard.js";
import { createPlainDisplay, createScreenDisplay } from "../watch/display.js";
import { watchFiles } from "../watch/files.js";
import { watchCourse } from "../watch/loop.js";
import type { Style } from "../watch/view.js";
import { openAsk } from "./asking.js";
import type { Context } from "./context.js";
import { openJudge } from "./judge.js";
import { renderVerdicts } from "./verdicts.js";

/** Puts the parts of watch together. */
export async function runWatch(context: Context, course: Course, start: Exercise | null): Promise<number> {
  const { lifetime, plain, colours, unicode } = context;
  const judge = await openJudge(lifetime);
  const keyboard = openKeyboard(context);
  const output = process.stdout;
  const style = { colours, glyphs: unicode ? unicodeGlyphs : asciiGlyphs, verdict: verdictText(context) };
  const display = plain
    ? createPlainDisplay({ output, style })
    : createScreenDisplay({ output, style, lifetime });
  try {
    return await watchCourse({
      course,
      start,
      display,
      keyboard,
      lifetime,
      openFiles: (events) => watchFiles(join(course.dir, "exercises"), events),
      judge: judge.judge,
      ask: openAsk(context, keyboard),
    });
  } finally {
    await judge.close();
  }
}

function verdictText(context: Context): Style["verdict"] {
  return (exercise, { text, verdict, ms, hash }, { next, columns }) =>
    renderVerdicts({ ...context, columns }, [{ exercise, text, verdict, ms }], {
      next,
      hash: hash.slice(0, 4),
    });
}

function openKeyboard({ lifetime, plain }: Context): Keyboard {
  const keyboard = new Keyboard({ input: process.stdin, lines: plain });
  lifetime.atEnd(() => keyboard.stop());
  lifetime.atSuspend({ pause: () => keyboard.pause(), resume: () => keyboard.resume() });
  return keyboard;
}
