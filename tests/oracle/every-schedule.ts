import type { Execute, Execution } from "#lib/engine/execution.js";

/** A point of a schedule: who went on there, and who has not been tried yet. */
interface Point {
  current: number;
  readonly left: number[];
}

/** One execution for every schedule: a search that leaves nothing out. */
export async function* everySchedule<E extends Execution>(
  execute: Execute<E>,
): AsyncGenerator<E, void, void> {
  const path: Point[] = [];
  do {
    const execution = await execute({ choices: path.map(({ current }) => current), sleep: [] });
    for (const { thread, before } of execution.steps.slice(path.length)) {
      const others = before.filter((one) => one.enabled && one.thread !== thread);
      path.push({ current: thread, left: others.map((one) => one.thread) });
    }
    yield execution;
  } while (next(path));
}

/** Goes back to the last point at which somebody is left, and takes that one; false when there is none. */
function next(path: Point[]): boolean {
  for (let point = path.at(-1); point !== undefined; point = path.at(-1)) {
    const thread = point.left.pop();
    if (thread !== undefined) {
      point.current = thread;
      return true;
    }
    path.pop();
  }
  return false;
}
