import type { Program } from "../../engine/program.js";
import { type Controlling, driven, type SearchOptions } from "../driven.js";
import type { Deviation } from "../schedule.js";
import { cutLoop } from "./cut-loop.js";
import type { ReplayTask, Trace } from "./trace.js";

const driver = new URL("./driver.bundle.js", import.meta.url);

/** The schedule is not one of this program: it names a thread that could not go on there, or is not there at all. */
export class NoSuchOrder extends Error {
  override readonly name = "NoSuchOrder";

  constructor() {
    super("the threads of this program cannot take turns in this way");
  }
}

/** Runs a program once, exactly as a schedule says, which gives the same trace every time. */
export async function replay(
  engine: Controlling,
  program: Program,
  schedule: readonly Deviation[],
  options: SearchOptions = {},
): Promise<Trace> {
  const task: ReplayTask = { schedule };
  const trace = await driven<Trace>(engine, program, { driver, task }, options);
  const last = schedule.at(-1)?.step ?? -1;
  if (trace.end === "diverged" || trace.steps.length <= last) throw new NoSuchOrder();
  return cutLoop(trace);
}
