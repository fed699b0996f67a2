import type { Session } from "../../engine/driver.js";
import { tell } from "../driven.js";
import { choicesOf } from "../schedule.js";
import type { ReplayTask } from "./trace.js";
import { traceOf } from "./trace-of.js";

/** Executes one schedule, and tells all of it. */
export async function drive(session: Session, task: unknown): Promise<void> {
  const { schedule } = task as ReplayTask;
  tell(session, await traceOf(session, choicesOf(schedule)));
}
