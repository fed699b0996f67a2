import { expect, it } from "vitest";
import { isJoinedAtOnce } from "#lib/checker/waiting/joined-at-once.js";
import type { Step } from "#lib/engine/execution.js";
import { Operation } from "#lib/engine/operation.js";

const does = (thread: number, name: keyof typeof Operation, object = 0): Step => ({
  thread,
  operation: { kind: Operation[name], object, other: 0 },
  before: [],
});

it.each([
  [
    "threads that are joined at once",
    [does(1, "spawn", 2), does(2, "print"), does(1, "join", 2), does(1, "spawn", 3), does(1, "join", 3)],
    true,
  ],
  ["a single thread", [does(1, "spawn", 2), does(2, "print"), does(1, "join", 2)], false],
  ["no thread at all", [does(1, "print")], false],
  [
    "something that is printed in between",
    [does(1, "spawn", 2), does(1, "print"), does(1, "join", 2)],
    false,
  ],
  [
    "another thread that is spawned in between",
    [does(1, "spawn", 2), does(1, "spawn", 3), does(1, "join", 2), does(1, "join", 3)],
    false,
  ],
  ["a thread that nobody joins", [does(1, "spawn", 2), does(1, "exitProcess")], false],
])("%s", (_, steps, atOnce) => {
  expect(isJoinedAtOnce(steps)).toBe(atOnce);
});
