import { appendFile, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { makeFolder } from "../../make-folder.js";
import { github } from "../../report/github.js";
import { json } from "../../report/json.js";
import { junit } from "../../report/junit.js";
import type { Reporter } from "../../report/report.js";
import { summary } from "../../report/summary.js";
import { tap } from "../../report/tap.js";
import { createColours } from "../../terminal/colour.js";
import { UserError } from "../../user-error.js";
import type { Context } from "../context.js";
import type { Judged } from "../judge.js";
import { renderVerdicts, renderWith } from "../verdicts.js";
import type { ReporterName } from "./reporter-name.js";

export interface Publication {
  readonly reporter: ReporterName;
  /** The file that takes the report; people are told on stdout all the same. */
  readonly output?: string;
}

/** Tells the verdicts in the form that was asked for. */
export async function publish(
  context: Context,
  judged: readonly Judged[],
  { reporter, output }: Publication,
): Promise<void> {
  const text = render(context, judged, reporter);
  context.print(output === undefined ? text : renderVerdicts(context, judged));
  if (output !== undefined) await writeReport(resolve(context.cwd, output), text);
  if (reporter === "github") await summarise(context, judged);
}

function render(context: Context, judged: readonly Judged[], name: ReporterName): string {
  if (name === "human") return renderVerdicts(context, judged);
  return renderWith(reporters[name], name === "github" ? context : colourless(context), judged);
}

const reporters: Readonly<Record<Exclude<ReporterName, "human">, Reporter>> = { json, junit, github, tap };

/** For files and programs, which have no terminal. */
function colourless(context: Context): Context {
  return { ...context, colours: createColours(0), columns: 80 };
}

async function writeReport(file: string, text: string): Promise<void> {
  try {
    makeFolder(dirname(file));
    await writeFile(file, `${text}\n`);
  } catch (cause) {
    const what = `the report cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`;
    const help = "name a file in a folder that can be written to";
    throw new UserError({ code: "unwritable", what, where: file, help, cause });
  }
}

/** The page that GitHub shows of a workflow's run; nothing depends on it. */
async function summarise(context: Context, judged: readonly Judged[]): Promise<void> {
  const file = process.env.GITHUB_STEP_SUMMARY ?? "";
  if (file === "") return;
  const text = renderWith(summary, colourless(context), judged);
  await appendFile(file, `${text}\n`).catch((error: unknown) => {
    context.complain(`warning: no step summary: ${error instanceof Error ? error.message : String(error)}`);
  });
}
