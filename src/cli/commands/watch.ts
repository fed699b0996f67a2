import { Command } from "commander";
import { findExercise } from "../../course/find.js";
import { needsTerminal } from "../../terminal/ask.js";
import type { Context } from "../context.js";
import { openCourse } from "../courses.js";
import type { Perform } from "../perform.js";

interface WatchFlags {
  readonly poll?: boolean;
  readonly manual?: boolean;
  /** False for `--no-clear`. */
  readonly clear?: boolean;
}

export function watchCommand(perform: Perform): Command {
  return new Command("watch")
    .description("the learner's loop: a verdict on every save")
    .argument("[name]", "the exercise to begin with (default: the one where you were last)")
    .option("--poll", "look at the files again and again: for folders where saves make no events")
    .option("--manual", "do not watch the files; the key r checks")
    .option("--no-clear", "print below what is there, and never draw over it")
    .action((name: string | undefined, flags: WatchFlags) =>
      perform((context) => watch(context, name, flags)),
    );
}

/** Watch needs a terminal, unless plain lines are asked for. */
export async function watch(context: Context, name?: string, flags: WatchFlags = {}): Promise<number> {
  const instead = "use `thread-lessons watch --plain` for lines of text, or `thread-lessons check`";
  if (!context.plain) needsTerminal(process, "watch", instead);
  const course = await openCourse(context);
  const { runWatch } = await import("../watching.js");
  return runWatch(context, course, {
    start: name === undefined ? null : findExercise(course, name),
    poll: flags.poll === true,
    manual: flags.manual === true,
    append: flags.clear === false,
  });
}
