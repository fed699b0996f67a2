import type { Instruction, Program } from "./machine/machine.js";
import { receiveSteps, sendSteps } from "./random/channels.js";
import { waiting, waitingWhileZero } from "./random/condvars.js";

/** A program of which it is known what it can do. Counts are over all prints kept in order. */
export interface Known {
  readonly name: string;
  readonly program: Program;
  /** Of stdout and how it ends, whatever was said of panics. */
  readonly outcomes: number;
  /** Classes of executions; null where they depend on how a panic's message is modelled. */
  readonly classes: number | null;
  readonly schedules: number | null;
}

const prints = (name: string, lines: number): Instruction[] =>
  Array.from({ length: lines }, (_, line) => ({ op: "print", text: `${name}${line}` }));
const print = (text: string): Instruction => ({ op: "print", text });
const spawn = (body: number, scoped = false): Instruction => ({ op: "spawn", body, scoped });
const join = (child: number): Instruction => ({ op: "join", child });
const lock = (mutex: number): Instruction => ({ op: "lock", mutex });
const unlock = (mutex: number): Instruction => ({ op: "unlock", mutex });

/** Main spawns all bodies, joins them, and goes on. */
function joined(bodies: readonly (readonly Instruction[])[], ...rest: Instruction[]): Program {
  const children = bodies.map((_, index) => index);
  const main = [...children.map((child) => spawn(child + 1)), ...children.map(join), ...rest];
  return { bodies: [main, ...bodies] };
}

const read = (mutex: number): Instruction[] => [
  lock(mutex),
  { op: "get", of: "mutex", lock: mutex },
  unlock(mutex),
];
const write = (mutex: number): Instruction[] => [
  lock(mutex),
  { op: "increment" },
  { op: "put", of: "mutex", lock: mutex },
  unlock(mutex),
];
/** Reads under one lock and writes under another: what comes in between is lost. */
const split = (times: number): Instruction[] =>
  Array.from({ length: times }, () => [...read(0), ...write(0)]).flat();
const whole = (times: number): Instruction[] =>
  Array.from({ length: times }, (): Instruction[] => [
    lock(0),
    { op: "get", of: "mutex", lock: 0 },
    { op: "increment" },
    { op: "put", of: "mutex", lock: 0 },
    unlock(0),
  ]).flat();
const total: Instruction[] = [
  lock(0),
  { op: "get", of: "mutex", lock: 0 },
  unlock(0),
  { op: "show", text: "" },
];
const two = (first: number, second: number): Instruction[] => [
  lock(first),
  lock(second),
  unlock(second),
  unlock(first),
];
const add = (times: number): Instruction[] => Array<Instruction>(times).fill({ op: "add", atomic: 0, by: 1 });
/** Leaves the register where main finds it. */
const give = (mutex: number): Instruction[] => [
  lock(mutex),
  { op: "put", of: "mutex", lock: mutex },
  unlock(mutex),
];
const receive = receiveSteps(0, null);
const producer = (...values: readonly number[]): Instruction[] => [
  ...values.flatMap((value) => sendSteps(0, null, value)),
  { op: "dropSender", channel: 0 },
];
const scoped = { first: prints("a", 2), second: prints("b", 2) };

export const knownPrograms: readonly Known[] = [
  {
    name: "two threads x 3 lines",
    program: joined([prints("a", 3), prints("b", 3)]),
    outcomes: 20,
    classes: 20,
    schedules: 251,
  },
  {
    name: "2 lines and 4 lines",
    program: joined([prints("a", 2), prints("b", 4)]),
    outcomes: 15,
    classes: 15,
    schedules: 209,
  },
  {
    name: "three threads x 2 lines",
    program: joined([prints("a", 2), prints("b", 2), prints("c", 2)]),
    outcomes: 90,
    classes: 90,
    schedules: 25_424,
  },
  {
    name: "three threads x 3 lines",
    program: joined([prints("a", 3), prints("b", 3), prints("c", 3)]),
    outcomes: 1680,
    classes: 1680,
    schedules: 570_417,
  },
  {
    name: "spawn four, then join all",
    program: joined([prints("a", 1), prints("b", 1), prints("c", 1), prints("d", 1)]),
    outcomes: 24,
    classes: 24,
    schedules: 134_545,
  },
  {
    name: "join inside the spawning loop",
    program: {
      bodies: [
        [0, 1, 2, 3].flatMap((child) => [spawn(child + 1), join(child)]),
        ...["a", "b", "c", "d"].map((name) => prints(name, 1)),
      ],
    },
    outcomes: 1,
    classes: 1,
    schedules: 1,
  },
  {
    name: "child 3 lines, main 2, join, 1 more",
    program: { bodies: [[spawn(1), ...prints("m", 2), join(0), print("end")], prints("c", 3)] },
    outcomes: 10,
    classes: 10,
    schedules: 15,
  },
  {
    name: "main returns at once",
    program: { bodies: [[spawn(1)], prints("c", 5)] },
    outcomes: 6,
    classes: 6,
    schedules: 7,
  },
  {
    name: "no join: child 3 lines, main 2",
    program: { bodies: [[spawn(1), ...prints("m", 2)], prints("c", 3)] },
    outcomes: 20,
    classes: 20,
    schedules: 35,
  },
  {
    name: "a scope with two threads",
    program: {
      bodies: [
        [
          print("before"),
          { op: "openScope" },
          spawn(1, true),
          spawn(2, true),
          print("in scope"),
          { op: "closeScope" },
          print("after"),
        ],
        scoped.first,
        scoped.second,
      ],
    },
    outcomes: 30,
    classes: 30,
    schedules: 224,
  },
  {
    name: "lost update, 2 x 1",
    program: joined([split(1), split(1)], ...total),
    outcomes: 2,
    classes: 6,
    schedules: null,
  },
  {
    name: "lost update, 2 x 2",
    program: joined([split(2), split(2)], ...total),
    outcomes: 3,
    classes: 70,
    schedules: null,
  },
  {
    name: "lost update, 3 x 1",
    program: joined([split(1), split(1), split(1)], ...total),
    outcomes: 3,
    classes: 90,
    schedules: null,
  },
  {
    name: "lost update, 2 x 3",
    program: joined([split(3), split(3)], ...total),
    outcomes: 5,
    classes: 924,
    schedules: null,
  },
  {
    name: "locked counter, 2 x 2",
    program: joined([whole(2), whole(2)], ...total),
    outcomes: 1,
    classes: 6,
    schedules: null,
  },
  {
    name: "locked counter, 3 x 2",
    program: joined([whole(2), whole(2), whole(2)], ...total),
    outcomes: 1,
    classes: 90,
    schedules: null,
  },
  {
    name: "AB-BA",
    program: joined([two(0, 1), two(1, 0)], print("done")),
    outcomes: 2,
    classes: 3,
    schedules: 187,
  },
  {
    name: "AB-AB",
    program: joined([two(0, 1), two(0, 1)], print("done")),
    outcomes: 1,
    classes: 2,
    schedules: 118,
  },
  {
    name: "three philosophers",
    program: joined([two(0, 1), two(1, 2), two(2, 0)], print("done")),
    outcomes: 2,
    classes: 7,
    schedules: 498_479,
  },
  {
    name: "three philosophers, forks in order",
    program: joined([two(0, 1), two(1, 2), two(0, 2)], print("done")),
    outcomes: 1,
    classes: 6,
    schedules: 674_495,
  },
  {
    name: "the same mutex twice",
    program: { bodies: [[lock(0), lock(0)]] },
    outcomes: 1,
    classes: 1,
    schedules: 1,
  },
  {
    name: "main joins while it holds what the child needs",
    program: {
      bodies: [
        [lock(0), spawn(1), join(0), unlock(0)],
        [lock(0), unlock(0)],
      ],
    },
    outcomes: 1,
    classes: 1,
    schedules: 1,
  },
  {
    name: "child prints and panics, main prints and joins",
    program: {
      bodies: [
        [spawn(1), print("m0"), join(0), { op: "show", text: "join err " }],
        [print("c0"), { op: "panic", message: "boom" }],
      ],
    },
    outcomes: 2,
    classes: null,
    schedules: null,
  },
  {
    name: "park twice, unpark twice",
    program: {
      bodies: [
        [spawn(1), { op: "unpark", child: 0 }, { op: "unpark", child: 0 }, join(0)],
        [{ op: "park" }, print("p1"), { op: "park" }, print("p2")],
      ],
    },
    outcomes: 2,
    classes: 2,
    schedules: 3,
  },
  {
    name: "isFinished looked at once",
    program: {
      bodies: [
        [spawn(1), { op: "isFinished", child: 0 }, { op: "show", text: "finished " }, join(0)],
        prints("c", 1),
      ],
    },
    outcomes: 3,
    classes: 3,
    schedules: 6,
  },
  {
    name: "child prints and panics, main prints and does not join",
    program: {
      bodies: [
        [spawn(1), print("m0")],
        [print("c0"), { op: "panic", message: "boom" }],
      ],
    },
    outcomes: 3,
    classes: null,
    schedules: null,
  },
  {
    name: "main locks while a child panics that holds the mutex",
    program: {
      bodies: [
        [spawn(1), lock(0), { op: "show", text: "lock " }, unlock(0), join(0)],
        [lock(0), { op: "panic", message: "boom" }],
      ],
    },
    outcomes: 2,
    classes: null,
    schedules: null,
  },
  {
    name: "two atomic additions in two threads",
    program: joined([add(2), add(2)], { op: "load", atomic: 0 }, { op: "show", text: "" }),
    outcomes: 1,
    classes: 6,
    schedules: 69,
  },
  {
    name: "store buffering",
    program: joined(
      [
        [{ op: "store", atomic: 0, value: 1 }, { op: "load", atomic: 1 }, ...give(1)],
        [{ op: "store", atomic: 1, value: 1 }, { op: "load", atomic: 0 }, ...give(2)],
      ],
      ...[1, 2].flatMap((mutex) => [...read(mutex), { op: "show", text: "" } as const]),
    ),
    outcomes: 3,
    classes: 3,
    schedules: null,
  },
  {
    name: "a wait without a predicate",
    program: {
      bodies: [
        [spawn(1), lock(0), unlock(0), { op: "notifyOne", condvar: 0 }, join(0)],
        [lock(0), ...waiting(), unlock(0), print("woken")],
      ],
    },
    outcomes: 2,
    classes: 3,
    schedules: null,
  },
  {
    name: "a wait in a loop",
    program: {
      bodies: [
        [
          spawn(1),
          lock(0),
          { op: "increment" },
          { op: "put", of: "mutex", lock: 0 },
          unlock(0),
          { op: "notifyOne", condvar: 0 },
          join(0),
        ],
        [lock(0), ...waitingWhileZero(), unlock(0), print("woken")],
      ],
    },
    outcomes: 1,
    classes: 2,
    schedules: null,
  },
  {
    name: "two producers x 2 messages, main prints all",
    program: {
      channels: [{ places: null, senders: 2 }],
      bodies: [
        [
          spawn(1),
          spawn(2),
          ...[1, 2, 3, 4].flatMap(() => [...receive, { op: "show", text: "" } as const]),
          ...receive,
        ],
        producer(10, 11),
        producer(20, 21),
      ],
    },
    outcomes: 6,
    classes: 6,
    schedules: 1_177_674,
  },
  {
    name: "the first sender is never dropped",
    program: {
      channels: [{ places: null, senders: 2 }],
      bodies: [[spawn(1), ...receive, { op: "show", text: "" }, ...receive], producer(10)],
    },
    outcomes: 1,
    classes: 1,
    schedules: 6,
  },
];
