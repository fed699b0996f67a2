import { NoSuchOrder, replay } from "../../explore/replay/replay.js";
import { storyOf } from "../../explore/replay/story.js";
import { UserError } from "../../user-error.js";
import type { Context } from "../context.js";
import { exitCodes } from "../exit-codes.js";
import { scheduleText } from "../schedules.js";
import { withProgram } from "../with-program.js";
import { checkOrigin, parseSchedule, programOf } from "./find-schedule.js";
import { showStory } from "./show-story.js";

export interface ReplayOptions {
  /** The program, where it is not the one that the schedule names. */
  readonly file?: string;
}

/** Executes exactly one schedule and draws it; the result is the exit code. */
export async function replaySchedule(
  context: Context,
  text: string,
  { file }: ReplayOptions,
): Promise<number> {
  const schedule = parseSchedule(text);
  const chosen = await programOf(context, schedule, file);
  return withProgram(
    context,
    chosen,
    async ({ program, text: source, origin, engine }) => {
      const trace = await replay(engine, program, schedule.deviations, {
        signal: context.lifetime.ending,
      }).catch((error: unknown) => refused(error, text));
      const name = scheduleText(origin, schedule.deviations);
      await showStory(context, {
        story: storyOf(trace),
        file: chosen.file,
        text: source,
        schedule: name,
      });
      return exitCodes.good;
    },
    { onText: (origin) => checkOrigin(schedule, origin, chosen.file) },
  );
}

function refused(error: unknown, where: string): never {
  if (!(error instanceof NoSuchOrder)) throw error;
  const help = "was it copied whole? `check --json` and `outcomes` give schedules that can be replayed";
  throw new UserError({ code: "no-such-order", what: error.message, where, help, cause: error });
}
