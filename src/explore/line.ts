import type { Pending } from "../engine/execution.js";
import type { Line } from "../engine/schedulers/default-policy.js";

/** Live threads as the default policy looks at them: none is asleep. */
export function lineOf(live: readonly Pending[]): Line {
  return {
    count: live.length,
    thread: (place) => live[place]?.thread ?? 0,
    kind: (place) => live[place]?.operation.kind ?? 0,
    isAwake: (place) => live[place]?.enabled === true,
  };
}
