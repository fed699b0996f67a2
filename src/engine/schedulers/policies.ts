import type { Policy } from "../run.js";

/** A thread that could go on, as a policy sees it. Ids count from 1 (main) in the order of spawning. */
export interface Choice {
  readonly enabled: readonly number[];
  /** The thread that made the last step. */
  readonly running: number;
}

type Choose = (choice: Choice) => number;

const first: Choose = ({ enabled }) => enabled[0] ?? 0;
const last: Choose = ({ enabled }) => enabled[enabled.length - 1] ?? 0;

/** Which of the enabled threads (their ids ascend) makes the next step. */
export const choosers: Record<Policy, Choose> = {
  "main first": first,
  "children first": ({ enabled }) => enabled.find((id) => id !== 1) ?? 1,
  reverse: ({ enabled, running }) => (enabled.includes(running) ? running : last({ enabled, running })),
  "last spawned first": last,
  "late sleepers": first,
  "round robin": ({ enabled, running }) => enabled.find((id) => id > running) ?? enabled[0] ?? 0,
};

/** Whether a sleeper may go on only when nobody else can, the longest sleep first: sleeping orders nothing. */
export function sleepersAreLate(policy: Policy): boolean {
  return policy === "late sleepers";
}
