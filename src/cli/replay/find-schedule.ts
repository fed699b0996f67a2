import { readSchedule, type Schedule } from "../../explore/schedule.js";
import { UserError } from "../../user-error.js";
import { type ChosenProgram, chooseProgram } from "../choose-program.js";
import type { Context } from "../context.js";
import type { Origin } from "../schedules.js";

/** Reads what was passed on as a schedule; throws a `UserError` for anything else. */
export function parseSchedule(text: string): Schedule {
  const schedule = readSchedule(text.trim());
  if (schedule !== null) return schedule;
  const version = /^[^:]+:[0-9a-f]{4,}:(\d+):/.exec(text.trim())?.[1];
  const isOther = version !== undefined && version !== "1";
  throw new UserError({
    code: "malformed-schedule",
    what: isOther
      ? `this schedule has format ${version}, which this version of thread-lessons does not read`
      : "this is no schedule",
    where: text,
    help: isOther
      ? "let `check` find it again"
      : "`check --json` and `outcomes` give schedules, which look like lost_ledger:4b8e:1:32",
  });
}

/** The program that a schedule is of: a file or an exercise that is named, else the one that it names itself. */
export async function programOf(
  context: Context,
  { program }: Schedule,
  named: string | undefined,
): Promise<ChosenProgram> {
  if (named !== undefined) return chooseProgram(context, named);
  return chooseProgram(context, program).catch((error: unknown) => {
    if (!(error instanceof UserError) || !/^(unreadable|unknown-exercise|no-workspace)$/.test(error.code))
      throw error;
    const { code, message: what } = error;
    const help = "name the program with --file <file>";
    throw new UserError({ code, what, where: program, help, cause: error });
  });
}

/** A schedule says how threads take turns in one text: in another one it means nothing. */
export function checkOrigin({ hash }: Schedule, { hash: yours }: Origin, file: string): void {
  const length = Math.min(hash.length, yours.length);
  if (hash.slice(0, length) === yours.slice(0, length)) return;
  throw new UserError({
    code: "changed-source",
    what: `this schedule is of a text that began with hash ${hash}; yours is ${yours}`,
    where: file,
    help: "the file was changed since: check it again for schedules of what it is now, or bring the old text back",
  });
}
