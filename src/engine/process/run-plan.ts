import type { Limits } from "../engine.js";
import { Scheduler } from "../heap/layout.js";
import type { SchedulerName } from "../run.js";
import type { Request } from "./messages.js";

/** One run of a request. */
export interface RunPlan {
  readonly scheduler: SchedulerName;
  readonly limits: Limits;
  readonly inherit: boolean;
  readonly stream: boolean;
}

/** A request of a driver, which says what to run as it goes. */
export type ControlRequest = Extract<Request, { kind: "control" }>;

/** The runs that a request asks for. */
export function* plansOf(request: Exclude<Request, ControlRequest>): Iterable<RunPlan> {
  const { limits } = request;
  if (request.kind === "native")
    return yield { scheduler: "native", limits, inherit: request.inherit, stream: request.stream };
  for (const scheduler of request.policies) yield { scheduler, limits, inherit: false, stream: false };
}

/** The scheduler as the heap has it. */
export function schedulerOf(name: SchedulerName): number {
  if (name === "native") return Scheduler.native;
  return name === "controlled" ? Scheduler.controlled : Scheduler.simulated;
}
