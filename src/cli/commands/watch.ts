import { Command } from "commander";
import { findExercise } from "../../course/find.js";
import { needsTerminal } from "../../terminal/ask.js";
import type { Context } from "../context.js";
import { openCourse } from "../courses.js";
import type { Perform } from "../perform.js";

export function watchCommand(perform: Perform): Command {
  return new Command("watch")
    .description("the learner's loop: a verdict on every save")
    .argument("[name]", "the exercise to begin with (default: the first that does not pass)")
    .action((name: string | undefined) => perform((context) => watch(context, name)));
}

/** Watch needs a terminal, unless plain lines are asked for. */
export async function watch(context: Context, name?: string): Promise<number> {
  const instead = "use `thread-lessons watch --plain` for lines of text, or `thread-lessons check`";
  if (!context.plain) needsTerminal(process, "watch", instead);
  const course = await openCourse(context);
  const start = name === undefined ? null : findExercise(course, name);
  const { runWatch } = await import("../watching.js");
  return runWatch(context, course, start);
}
