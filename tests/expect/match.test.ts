import { describe, expect, it } from "vitest";
import type { Run, RunEvent } from "#lib/engine/run.js";
import { type Expectation, expectation } from "#lib/expect/expectation.js";
import { match } from "#lib/expect/match.js";
import {
  atLeast,
  atMost,
  between,
  by,
  capacity,
  child,
  cut,
  deadlocks,
  exit,
  lines,
  makespan,
  overlaps,
  panics,
  par,
  poisons,
  seq,
  sleeps,
  speakers,
  threads,
} from "#lib/expect/vocabulary.js";
import { does, fakeRun } from "./fake-run.js";

const { prints, panics: panicked, exits, joins, sleeps: sleepsFor, isKilled, complains } = does;

const twoThreads = expectation(par(by("main", "main: 1", "main: 2"), by(child(1), "a", "b", "c")));
const deadlocked: Run["end"] = {
  kind: "deadlock",
  waits: [
    { thread: 1, what: "waits to join thread 2", holder: 2 },
    { thread: 2, what: "waits to lock mutex #1", holder: 1 },
  ],
};

describe("a run that is as expected has no mismatch", () => {
  it.each<readonly [string, Expectation, Run]>([
    [
      "lines in an allowed order",
      twoThreads,
      fakeRun(
        ["a", "b"]
          .map((text) => prints(2, text))
          .concat([prints(1, "main: 1"), prints(2, "c"), prints(1, "main: 2")]),
      ),
    ],
    ["anything printed, where no pattern claims otherwise", expectation(), fakeRun([prints(1, "x")])],
    ["text on stderr beside the pattern", expectation("x"), fakeRun([complains(1, "y"), prints(1, "x")])],
    ["one print of two lines", expectation(lines("x", "y")), fakeRun([prints(1, "x\ny")])],
    [
      "an expected panic that is joined",
      expectation(panics([{ thread: child(1), message: /no .+/, joined: true }])),
      fakeRun([panicked(2, "no luck"), joins(1, 2)]),
    ],
    [
      "panics in another order than they are listed",
      expectation(panics([{ message: "a" }, {}])),
      fakeRun([panicked(2, "b"), panicked(1, "a")]),
    ],
    [
      "main's panic ends with 101 by itself",
      expectation(panics([{ thread: "main" }])),
      fakeRun([panicked(1, "x")], { end: { kind: "exit", code: 101 } }),
    ],
    ["an exit code", expectation(exit(3)), fakeRun([], { end: { kind: "exit", code: 3 } })],
    [
      "a deadlock that is expected",
      expectation("x", deadlocks()),
      fakeRun([prints(1, "x")], { end: deadlocked }),
    ],
    [
      "threads cut off where the pattern allows it",
      expectation(cut(lines("a", "b"))),
      fakeRun([prints(2, "a"), exits(1), isKilled(2)]),
    ],
    [
      "counts and times",
      expectation(threads(1), poisons(), makespan(atMost(5)), overlaps(2)),
      fakeRun([], { poisoned: 2, makespan: 5 }),
    ],
    [
      "who prints, and what channels have room for",
      expectation(speakers(2), capacity(between(0, 1))),
      fakeRun([prints(1, "a"), prints(2, "b"), prints(2, "c")], { capacity: { fewest: 0, most: 1 } }),
    ],
    [
      "channels that may have room for any number",
      expectation(capacity(atLeast(1))),
      fakeRun([], { capacity: { fewest: 1, most: null } }),
    ],
    [
      "how long threads sleep, all together",
      expectation(sleeps(30)),
      fakeRun([sleepsFor(1, 10), sleepsFor(2, 20)]),
    ],
    [
      "a time that only the ideal machine must keep",
      expectation(makespan(atMost(5)), sleeps(20)),
      fakeRun([], { makespan: 9, scheduler: "native" }),
    ],
  ])("%s", (_, wanted, run) => {
    expect(match(wanted, run)).toBeNull();
  });
});

describe("a mismatch says at which event and why", () => {
  const killed = [prints(2, "a"), prints(1, "main: 1"), prints(1, "main: 2"), exits(1), isKilled(2)];
  const rows: readonly (readonly [title: string, Expectation, Run, at: number, reason: string])[] = [
    [
      "main returns too early",
      twoThreads,
      fakeRun(killed),
      3,
      "main returned while thread 2 still had 2 lines to print: nothing makes main wait for it",
    ],
    [
      "main returns too early, the thread has a name",
      twoThreads,
      fakeRun(killed, { names: ["spawned"] }),
      3,
      "main returned while spawned still had 2 lines to print: nothing makes main wait for it",
    ],
    [
      "main returns too early, nobody in particular must print",
      expectation(par(lines("main: 1", "main: 2"), lines("a", "b"))),
      fakeRun(killed),
      3,
      "main returned while thread 2 still ran and 1 line was missing: nothing makes main wait for it",
    ],
    [
      "main returns before two threads",
      expectation(par(by(child(1), "a"), by(child(2), "b"))),
      fakeRun([exits(1), isKilled(2), isKilled(3)], { names: [null, "w"] }),
      0,
      "main returned while thread 2 and w still had 2 lines to print: nothing makes main wait for them",
    ],
    [
      "main returns while a thread still has equal lines to print",
      expectation(by(child(1), "tick", "tick", "tick")),
      fakeRun([prints(2, "tick"), exits(1), isKilled(2)]),
      1,
      "main returned while thread 2 still had 2 lines to print: nothing makes main wait for it",
    ],
    [
      "main itself forgets a line",
      twoThreads,
      fakeRun([prints(1, "main: 1"), exits(1), isKilled(2)]),
      1,
      'main ended without printing "main: 2" and 3 more lines',
    ],
    [
      "a thread forgets a line",
      expectation(by(child(1), "a", "b")),
      fakeRun([prints(2, "a"), exits(2), exits(1)]),
      3,
      'thread 2 ended without printing "b"',
    ],
    [
      "a thread was never spawned",
      expectation(by(child(2), "a")),
      fakeRun([exits(1)]),
      1,
      'no thread printed "a": there was no 2nd thread that main spawns',
    ],
    [
      "no thread was spawned",
      expectation(by(child(1), "a")),
      fakeRun([exits(1)], { names: [] }),
      1,
      'no thread printed "a": main spawned no thread',
    ],
    [
      "somebody forgets a line",
      expectation(lines("a", "b")),
      fakeRun([prints(1, "a"), exits(1)]),
      2,
      'the program ended without printing "b"',
    ],
    [
      "the wrong thread prints",
      twoThreads,
      fakeRun([prints(1, "a")]),
      0,
      '"a" was printed by main, and only thread 2 may print it',
    ],
    [
      "main prints what either of two threads may print",
      expectation(par(by(child(1), "a"), by(child(2), "a"))),
      fakeRun([prints(1, "a")], { names: [] }),
      0,
      '"a" was printed by main, and only the 1st thread that main spawns or the 2nd thread that main spawns may print it',
    ],
    [
      "a line comes twice",
      expectation(lines("a", "b")),
      fakeRun([prints(1, "a"), prints(1, "a")]),
      1,
      '"a" was printed twice, and once is right',
    ],
    [
      "a line comes too often",
      expectation(lines("a", "a")),
      fakeRun([prints(1, "a"), prints(1, "a"), prints(1, "a")]),
      2,
      '"a" was printed for the 3rd time, and 2 times are right',
    ],
    [
      "a line comes too early",
      expectation(lines("a", "b")),
      fakeRun([prints(1, "b")]),
      0,
      '"b" was printed too early: "a" comes before it',
    ],
    [
      "a line differs in small things",
      expectation("Main: 1"),
      fakeRun([prints(1, "main 1")]),
      0,
      '"main 1" is not quite "Main: 1"',
    ],
    [
      "a line that nobody asked for",
      expectation("x"),
      fakeRun([prints(1, "y")]),
      0,
      '"y" is no line that may come here',
    ],
    [
      "a line after all lines",
      expectation("x"),
      fakeRun([prints(1, "x"), prints(1, "y")]),
      1,
      '"y" was printed when all that is right had been printed',
    ],
    [
      "a line that contradicts an earlier one",
      expectation(seq(/(?<n>\d) in/, /(?<n>\d) out/)),
      fakeRun([prints(1, "1 in"), prints(1, "2 out")]),
      1,
      '"2 out" does not agree with the lines before it',
    ],
    [
      "the second line of one print",
      expectation(lines("x", "y")),
      fakeRun([prints(1, "x\nz")]),
      0,
      '"z" is no line that may come here',
    ],
    ["a panic", expectation(), fakeRun([panicked(2, "boom")]), 0, 'thread 2 panicked at demo.ts:3: "boom"'],
    [
      "one panic too many",
      expectation(panics([{ message: "boom" }])),
      fakeRun([panicked(2, "boom"), panicked(2, "boom")]),
      1,
      'thread 2 panicked at demo.ts:3: "boom"',
    ],
    [
      "no panic",
      expectation(panics([{ thread: child(1), message: "boom" }])),
      fakeRun([]),
      0,
      'thread 2 did not panic with "boom"',
    ],
    [
      "a panic that nobody joins",
      expectation(panics([{ thread: child(1), joined: true }])),
      fakeRun([panicked(2, "x")]),
      1,
      "thread 2 panicked and nobody joined it",
    ],
    [
      "a panic that somebody joins",
      expectation(panics([{ joined: false }])),
      fakeRun([panicked(2, "x"), joins(1, 2)]),
      2,
      "the thread panicked and was joined, and nobody should join it",
    ],
    [
      "an exit code",
      expectation(),
      fakeRun([], { end: { kind: "exit", code: 3 } }),
      0,
      "the exit code was 3, and 0 is right",
    ],
    [
      "an abort",
      expectation(),
      fakeRun([], { end: { kind: "exit", code: 134 } }),
      0,
      "it was aborted: the exit code was 134, and 0 is right",
    ],
    [
      "a stack that was full",
      expectation(),
      fakeRun(
        [
          complains(
            2,
            "\nthread '<unnamed>' (2) has overflowed its stack\nfatal runtime error: stack overflow, aborting",
          ),
        ],
        { end: { kind: "exit", code: 134 } },
      ),
      1,
      "thread 2 overflowed its stack (a recursion that never ends?), and the program was aborted: the exit code was 134, and 0 is right",
    ],
    [
      "a deadlock",
      expectation(),
      fakeRun([prints(1, "x")], { end: deadlocked }),
      1,
      "deadlock: main waits to join thread 2; thread 2 waits to lock mutex #1 (main has it)",
    ],
    [
      "no deadlock",
      expectation(deadlocks()),
      fakeRun([]),
      0,
      "the program ended, and a deadlock was expected",
    ],
    [
      "a limit",
      expectation(),
      fakeRun([], { end: { kind: "limit", limit: "time", message: "it ran for 10 s" } }),
      0,
      "the run was stopped: it ran for 10 s",
    ],
    [
      "too few threads",
      expectation(threads(atLeast(2))),
      fakeRun([]),
      0,
      "the program spawned 1 thread, and at least 2 is right",
    ],
    ["no poison", expectation(poisons()), fakeRun([]), 0, "0 locks ended poisoned, and at least 1 is right"],
    [
      "too slow",
      expectation(makespan(atMost(60))),
      fakeRun([], { makespan: 90 }),
      0,
      "on an ideal machine the program takes 90 ms, and at most 60 is right",
    ],
    [
      "too little work",
      expectation(sleeps(atLeast(60))),
      fakeRun([sleepsFor(1, 20), sleepsFor(2, 30)]),
      2,
      "all threads together sleep 50 ms on an ideal machine, and at least 60 is right",
    ],
    [
      "not parallel",
      expectation(overlaps(3)),
      fakeRun([]),
      0,
      "on an ideal machine 2 threads at most were alive at one time, and exactly 3 is right",
    ],
    [
      "printed by one thread",
      expectation(speakers(atLeast(2))),
      fakeRun([prints(1, "a"), does.complains(2, "b")]),
      2,
      "1 thread printed all that was printed, and at least 2 is right",
    ],
    [
      "a larger channel",
      expectation(capacity(atMost(1))),
      fakeRun([], { capacity: { fewest: 1, most: 2 } }),
      0,
      "a channel has room for 2 messages, and at most 1 is right",
    ],
    [
      "a channel without bounds",
      expectation(capacity(1)),
      fakeRun([], { capacity: { fewest: 1, most: null } }),
      0,
      "a channel has room for any number of messages, and exactly 1 is right",
    ],
    [
      "no channel at all",
      expectation(capacity(1)),
      fakeRun([]),
      0,
      "the program makes no channel, and exactly 1 is right",
    ],
    [
      "a thread that ends the program",
      expectation(by(child(1), "a")),
      fakeRun([{ kind: "exit", thread: 2, at: 0, called: true }]),
      1,
      'thread 2 ended the program without printing "a"',
    ],
    [
      "a program that another thread ended",
      twoThreads,
      fakeRun([{ kind: "exit", thread: 2, at: 0, called: true }]),
      1,
      'thread 2 ended the program before main printed "main: 1" and 4 more lines',
    ],
  ];
  it.each(rows)("%s", (_, wanted, run, at, reason) => {
    expect(match(wanted, run)).toMatchObject({ at, reason });
  });
});

it("what happens before the end is told before what is missing there", () => {
  const events: RunEvent[] = [prints(1, "main: 1"), panicked(2, "boom"), prints(1, "main: 2"), exits(1)];
  expect(match(twoThreads, fakeRun(events))).toMatchObject({ cause: "panic", at: 1 });
});

it("a mismatch tells what could have come, with the threads named as in the run", () => {
  const mismatch = match(twoThreads, fakeRun([prints(2, "x")], { names: ["worker"] }));
  expect(mismatch?.expected).toEqual(['"main: 1" by main', '"a" by worker']);
});

it("a panic that came as it should is nothing that could come instead of another one", () => {
  const wanted = expectation(panics([{ message: "boom" }, { message: "bang" }]));
  const mismatch = match(wanted, fakeRun([panicked(2, "boom"), panicked(1, "oops")]));
  expect(mismatch).toMatchObject({ at: 1, expected: ['a panic: "bang"'] });
});
