import type { Run } from "../engine/run.js";
import type { Expectation } from "../expect/expectation.js";
import { lostUpdateBefore } from "../expect/explain/lost-update.js";
import type { Cause, Mismatch } from "../expect/explain/mismatch.js";
import { describeRun } from "../expect/explain/whole-run.js";
import { match } from "../expect/match.js";
import { allOrderings } from "../expect/orderings.js";
import { describeRange, inRange } from "../expect/range.js";
import { Nondeterministic } from "../explore/search.js";
import type { Explored, Found } from "./exploration/task.js";
import type { Failure, Finding } from "./verdict.js";
import { insteadOf, waitingSentence } from "./waiting/words.js";

/** A run and what an expectation says of it; null when it is as expected. */
export interface Judged {
  readonly run: Run;
  readonly mismatch: Mismatch | null;
}

export function judge(expectation: Expectation, run: Run): Judged {
  return { run, mismatch: match(expectation, run) };
}

export function findingOf({ run, mismatch }: Judged): Finding | null {
  return mismatch && { run, at: mismatch.at, reason: mismatch.reason, expected: mismatch.expected };
}

/** One failure for each cause, the clearest first: what a schedule shows again before what happened on real threads. */
export function behaviourFailures(explored: Explored, singles: readonly Judged[]): Failure[] {
  const wrong = [...explored.found.toSorted((a, b) => a.mismatch.at - b.mismatch.at), ...singles].filter(
    isWrong,
  );
  const first = wrong.filter(
    ({ mismatch }, index) => index === wrong.findIndex((other) => other.mismatch.cause === mismatch.cause),
  );
  return first.map(({ run, mismatch, schedule, numbers }) => {
    const lost = lostUpdateBefore(run, mismatch);
    return {
      kind: "behaviour",
      message: headline(mismatch, run, explored),
      finding: {
        run,
        at: mismatch.at,
        reason: mismatch.reason,
        expected: mismatch.expected,
        ...(schedule && { schedule }),
        ...(numbers && { numbers }),
        ...(lost && { lost }),
      },
    };
  });
}

/** Who waits without sleeping, where that is not allowed. */
export function waitingFailures({ blocks }: Expectation, { waiting, found }: Explored): Failure[] {
  if (!blocks || waiting === null || found.some(({ mismatch }) => mismatch.cause === "endless")) return [];
  return [{ kind: "orders", message: waitingSentence(waiting), help: insteadOf(waiting) }];
}

/** What all orders together do not show, or show too often. Known only once all were looked at. */
export function orderFailures({ reachable, outputs }: Expectation, explored: Explored): Failure[] {
  if (explored.stopped !== null || explored.bounded) return [];
  const unreached = explored.unreached.flatMap((index) => reachable[index] ?? []);
  const all = explored.orders?.all ?? null;
  return [
    ...unreached.map(
      (one): Failure => ({
        kind: "orders",
        message: `no ordering shows ${describeRun(one)}`,
        help: "o in watch, and `thread-lessons outcomes`, show what the orderings do show",
      }),
    ),
    ...(outputs === null || all === null || inRange(all, outputs)
      ? []
      : [
          {
            kind: "orders",
            message: `there ${all === 1 ? "is one output" : `are ${all} different outputs`}, and ${describeRange(outputs)} are asked for`,
            help: null,
          } as const,
        ]),
  ];
}

/** Why it cannot be said whether a program is right in which nothing wrong was found; null when it can. */
export function undecided(
  expectation: Expectation,
  { found, stopped, unreached, orders }: Explored,
  singles: readonly Judged[],
): string | null {
  const given = [...found, ...singles].find(
    ({ run, mismatch }) => mismatch !== null && isGivenUp(run, mismatch),
  );
  if (given?.mismatch) return given.mismatch.reason;
  const { reachable, outputs } = expectation;
  const some = unreached.flatMap((index) => reachable[index] ?? [])[0];
  if (some !== undefined) return `no ordering that was looked at shows ${describeRun(some)}; not all were`;
  if (outputs !== null && orders === null) return "the different outputs could not all be counted";
  if (stopped === "limit") return "a run in one of its orders did not come to an end";
  return stopped === "nondeterministic" ? new Nondeterministic().message : null;
}

type Wrong = Judged & Pick<Partial<Found>, "schedule" | "numbers"> & { readonly mismatch: Mismatch };

function isWrong(one: Judged): one is Wrong {
  return one.mismatch !== null && !isGivenUp(one.run, one.mismatch);
}

/** Where no real time passes, a run that was stopped for its length is neither right nor wrong. */
function isGivenUp({ scheduler, end }: Run, { cause }: Mismatch): boolean {
  const stopped = end.kind === "limit" && (end.limit === "time" || end.limit === "steps");
  return scheduler !== "native" && cause === "limit" && stopped;
}

const whatIsWrong: Readonly<Record<Exclude<Cause, "measure">, string>> = {
  line: "a line is wrong",
  missing: "a line is missing",
  panic: "a panic is not as it should be",
  exit: "the program does not end as it should",
  deadlock: "the threads wait for each other for ever",
  endless: "a loop never ends",
  limit: "the program does not come to an end",
  forbidden: "what must not happen happens",
};

/** What is wrong, then how often: numbers mean something to those only who know of what. */
function headline({ cause, reason, summary = reason }: Mismatch, run: Run, explored: Explored): string {
  if (cause === "measure") return summary;
  return `${whatIsWrong[cause]} ${run.scheduler === "native" ? "on real threads" : where(cause, explored)}`;
}

function where(cause: Cause, { orders }: Explored): string {
  const count = orders?.wrong[cause] ?? 0;
  if (orders === null || count === 0) return "in some orderings";
  return `in ${count === orders.all ? allOrderings(count) : `${count} of ${orders.all} orderings`}`;
}
