import { happenedBefore } from "../clocks.js";
import { linesOf, threadName } from "../outcomes.js";
import type { Obstacle } from "./answer.js";
import type { Place } from "./follow.js";

type Later = Extract<Obstacle, { kind: "later" }>;

/** What keeps `line` from coming at a place: no thread prints it any more, or others print something else before it. */
export function obstacleAt({ all, ideal }: Place, line: string): Obstacle {
  const left = [...all.lattice.happenings.keys()].filter((element) => !holds(ideal, element));
  const printing = left.filter((element) => linesOf(all, element)[0] === line);
  if (printing.length === 0) return { kind: "gone" };
  const after = printing.map((element): Later["after"] => {
    const clock = all.lattice.happenings[element]?.clock ?? [];
    return left.flatMap((other) => {
      const happening = all.lattice.happenings[other];
      if (other === element || happening === undefined || !happenedBefore(happening, clock)) return [];
      const thread = threadName(all.run, happening.thread);
      return linesOf(all, other).map((text) => ({ text, thread }));
    });
  });
  return { kind: "later", after: after.reduce(shared) };
}

/** What holds at two places. */
export function sharedObstacle(a: Obstacle | null, b: Obstacle): Obstacle {
  if (a === null || a.kind === "gone") return b;
  return a.kind === "later" && b.kind === "later" ? { kind: "later", after: shared(a.after, b.after) } : a;
}

function shared(a: Later["after"], b: Later["after"]): Later["after"] {
  return a.filter((one) => b.some(({ text, thread }) => text === one.text && thread === one.thread));
}

function holds(ideal: bigint, element: number): boolean {
  return ((ideal >> BigInt(element)) & 1n) === 1n;
}
