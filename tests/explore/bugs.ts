import type { Expectation } from "#lib/expect/expectation.js";
import { expectation } from "#lib/expect/vocabulary.js";

/** A small program with a bug that only some orders show. */
export interface Bug {
  readonly name: string;
  readonly source: string;
  readonly expectation: Expectation;
  /** The fewest preemptions with which it shows. */
  readonly preemptions: number;
}

const imports = `import { AtomicI32, Mutex, Ordering, panic, thread } from "thread-lessons";\n`;

/** A program whose main spawns these closures, joins them, and does the rest. */
function spawning(statics: string, bodies: readonly string[], rest = ""): string {
  const spawns = bodies.map((body, index) => `  const t${index} = thread.spawn(() => {\n${body}\n  });`);
  const joins = bodies.map((_, index) => `  t${index}.join().unwrap();`);
  return [imports + statics, "export function main(): void {", ...spawns, ...joins, rest, "}"].join("\n");
}

const two = (first: string, second: string): string => `
    using a = ${first}.lock().unwrap();
    using b = ${second}.lock().unwrap();
    b.value += a.value;`;

/** Reads and writes under a lock each: what comes in between is lost. */
const add = (counter: string, by: number): string => `
    const before = read(${counter});
    write(${counter}, before + ${by});`;

const readAndWrite = `
function read(cell: Mutex<number>): number {
  using guard = cell.lock().unwrap();
  return guard.value;
}
function write(cell: Mutex<number>, value: number): void {
  using guard = cell.lock().unwrap();
  guard.value = value;
}`;

const anything = expectation();

export const bugs: readonly Bug[] = [
  {
    name: "AB-BA",
    source: spawning("const m = new Mutex(0);\nconst n = new Mutex(0);", [two("m", "n"), two("n", "m")]),
    expectation: anything,
    preemptions: 1,
  },
  {
    name: "three philosophers, each the left fork first",
    source: spawning("const f = new Mutex(0);\nconst g = new Mutex(0);\nconst h = new Mutex(0);", [
      two("f", "g"),
      two("g", "h"),
      two("h", "f"),
    ]),
    expectation: anything,
    preemptions: 1,
  },
  {
    // A driver looks whether it is stopped, and counts itself in too late.
    name: "bluetooth: a stop flag",
    source: spawning(
      `const stopping = new Mutex(0);\nconst pending = new Mutex(1);\nconst stopped = new Mutex(0);${readAndWrite}`,
      [
        `
    if (read(stopping) === 1) return;
    write(pending, read(pending) + 1);
    if (read(stopped) === 1) panic("work after the stop");
    write(pending, read(pending) - 1);`,
        `
    write(stopping, 1);
    write(pending, read(pending) - 1);
    if (read(pending) === 0) write(stopped, 1);`,
      ],
    ),
    expectation: anything,
    preemptions: 1,
  },
  {
    // The first reader takes a lock for all readers, inside the lock of their count.
    name: "carter01: a lock that is taken by the first reader",
    source: spawning("const m = new Mutex(0);\nconst l = new Mutex(0);", [
      `
    using readers = m.lock().unwrap();
    readers.value += 1;
    if (readers.value === 1) {
      using held = l.lock().unwrap();
      held.value += 1;
    }`,
      `
    using held = l.lock().unwrap();
    held.value += 1;
    using readers = m.lock().unwrap();
    readers.value -= 1;`,
    ]),
    expectation: anything,
    preemptions: 1,
  },
  {
    name: "account: a deposit and a withdrawal",
    source: spawning(
      `const balance = new Mutex(10);${readAndWrite}`,
      [add("balance", 5), add("balance", -3)],
      `  console.log(read(balance));`,
    ),
    expectation: expectation("12"),
    preemptions: 1,
  },
  {
    // The second half of the pair is written in a critical section of its own.
    name: "twostage: a pair that is updated in two steps",
    source: spawning(`const first = new Mutex(0);\nconst second = new Mutex(0);${readAndWrite}`, [
      `
    write(first, 1);
    write(second, read(first) + 1);`,
      `
    const one = read(first);
    if (one === 0) return;
    if (read(second) !== one + 1) panic("half a pair");`,
    ]),
    expectation: anything,
    preemptions: 1,
  },
  {
    // Each thread hands the token on to the next station: after a round it is where it began.
    name: "token ring",
    source: spawning(
      `const token = new Mutex(0);${readAndWrite}`,
      Array<string>(3).fill(`
    const at = read(token);
    write(token, (at + 1) % 3);`),
      `  console.log(read(token));`,
    ),
    expectation: expectation("0"),
    preemptions: 1,
  },
  {
    // Shows when all three come in turn: nobody has to be interrupted.
    name: "lazy01: a sum that one thread thinks it can rely on",
    source: spawning(`const data = new Mutex(0);`, [
      `
    data.lock().unwrap().value += 1;`,
      `
    data.lock().unwrap().value += 2;`,
      `
    if (data.lock().unwrap().value >= 3) panic("too much");`,
    ]),
    expectation: anything,
    preemptions: 0,
  },
  {
    name: "bluetooth, with atomics: a stop flag",
    source: spawning(
      `const stopping = new AtomicI32(0);\nconst pending = new AtomicI32(1);\nconst stopped = new AtomicI32(0);\nconst { SeqCst } = Ordering;`,
      [
        `
    if (stopping.load(SeqCst) === 1) return;
    pending.fetchAdd(1, SeqCst);
    if (stopped.load(SeqCst) === 1) panic("work after the stop");
    pending.fetchSub(1, SeqCst);`,
        `
    stopping.store(1, SeqCst);
    if (pending.fetchSub(1, SeqCst) === 1) stopped.store(1, SeqCst);`,
      ],
    ),
    expectation: anything,
    preemptions: 1,
  },
  {
    // Looking and taking are two steps, though each is one.
    name: "the last seat, with an atomic",
    source: spawning(
      `const seats = new AtomicI32(1);\nconst { SeqCst } = Ordering;`,
      Array<string>(2).fill(`
    if (seats.load(SeqCst) > 0) seats.fetchSub(1, SeqCst);`),
      `  console.log(seats);`,
    ),
    expectation: expectation("0"),
    preemptions: 1,
  },
];
