import type { Session } from "../../engine/driver.js";
import { tell } from "../driven.js";
import { choicesOf } from "../schedule.js";
import type { ReplayTask, Trace } from "./trace.js";

/** Executes one schedule, and tells all of it. */
export async function drive(session: Session, task: unknown): Promise<void> {
  const { schedule } = task as ReplayTask;
  const { steps, after, end, run, stepOf } = await session.execute({
    choices: choicesOf(schedule),
    sleep: [],
  });
  tell(session, { steps, after, end, run, stepOf } satisfies Trace);
}
