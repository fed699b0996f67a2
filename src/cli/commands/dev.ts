import { Command, InvalidArgumentError } from "commander";
import type { Context } from "../context.js";
import { exitCodes } from "../exit-codes.js";
import type { Perform } from "../perform.js";

interface CheckOptions {
  readonly runs: number;
  readonly frozen?: boolean;
  readonly json?: boolean;
}

/** The commands for authors of courses. Their course is the one of `--course`, or the current folder. */
export function devCommand(perform: Perform): Command {
  return new Command("dev")
    .description("for authors of courses: docs/authors.md")
    .addCommand(checkCommand(perform))
    .addCommand(newCommand(perform));
}

function checkCommand(perform: Perform): Command {
  return new Command("check")
    .description("try every program of the course, compute the keys of its questions, and say what to mend")
    .argument("[names...]", "exercises, or folders of chapters (default: everything)")
    .option("--runs <n>", "how often each wrong answer is judged", parseRuns, 1)
    .option("--frozen", "write no keys, and fail when they are not as they should be")
    .option("--json", "as JSON (docs/authors.md)")
    .action((names: string[], options: CheckOptions) => perform((context) => check(context, names, options)));
}

function newCommand(perform: Perform): Command {
  return new Command("new")
    .description("write the files of a new exercise: a small one that is whole, to be changed")
    .argument("<chapter>", 'the folder of its chapter, as in "01_first_threads"')
    .argument("<exercise>", 'its name, as in "lost_ledger"')
    .action((chapter: string, name: string) => perform((context) => add(context, chapter, name)));
}

async function check(context: Context, names: readonly string[], options: CheckOptions): Promise<number> {
  const { lifetime, status, print } = context;
  const { readOwnCourse, openWorkbench } = await import("../authoring.js");
  const { course, problems } = await readOwnCourse(context);
  const { select } = await import("../../author/selection.js");
  const selection = select({ course, problems }, names);
  const { checkCourse } = await import("../../author/check.js");
  status.show(" checking");
  const { workbench, close } = await openWorkbench(lifetime);
  const report = await checkCourse({
    course,
    selection,
    workbench,
    runs: options.runs,
    frozen: options.frozen === true,
    onBegin: (what) => status.show(` checking   ${what}`),
  }).finally(close);
  status.end();
  const { toJson } = await import("../../author/report/json.js");
  const { toText } = await import("../../author/report/text.js");
  print(options.json === true ? toJson(report) : toText(report, context));
  if (report.complaints.some(({ unjudged }) => !unjudged)) return exitCodes.failed;
  return report.complaints.length > 0 ? exitCodes.unjudged : exitCodes.good;
}

async function add(context: Context, chapter: string, name: string): Promise<number> {
  const { ownFolder } = await import("../authoring.js");
  const { addExercise } = await import("../../author/skeleton/new.js");
  const files = await addExercise(ownFolder(context), chapter, name);
  context.print(files.map((file) => ` wrote ${file}`).join("\n"));
  context.print(`\n Change them, and try them with: thread-lessons dev check ${name}`);
  return exitCodes.good;
}

function parseRuns(value: string): number {
  const runs = Number(value);
  if (Number.isInteger(runs) && runs >= 1 && runs <= 1000) return runs;
  throw new InvalidArgumentError("It is a whole number from 1 to 1000.");
}
