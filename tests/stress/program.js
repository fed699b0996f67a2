// @ts-check

import { Random } from "../faults/random.js";
import { counting, publishing } from "./games/atomics.js";
import { channel, offering, pool } from "./games/channels.js";
import { condvar, mutex, rwlock } from "./games/locks.js";
import { barrier, once, parking } from "./games/meetings.js";
import { borrowing, joining, printing } from "./games/threads.js";

const games = /** @type {const} */ ([
  mutex,
  rwlock,
  condvar,
  barrier,
  once,
  parking,
  counting,
  publishing,
  channel,
  channel,
  offering,
  pool,
  joining,
  borrowing,
  printing,
]);

const imports =
  "Arc, AtomicI32, Barrier, Condvar, drop, Duration, Instant, type JoinHandle, move, mpsc, Mutex, Once, OnceLock, Ordering, panic, RwLock, thread";

/** The last line that a program prints: how many rounds it played, and how many lines came before. */
export const lastLine = /^played (\d+) rounds, printed (\d+) lines$/;
/** A line before, whole. */
export const anyLine = /^line \w+ \d+ \d+ \d+ x*\.$/;

/**
 * A program that plays some games side by side for `milliseconds`, and panics when one finds something wrong.
 * @param {number} seed
 * @param {number} milliseconds
 */
export function writeProgram(seed, milliseconds) {
  const random = new Random(seed);
  const chosen = Array.from({ length: random.between(2, 5) }, () => random.pick(games));
  const names = chosen.map(({ name }, index) => `${name}${index}`);
  const functions = chosen.map(({ write }, index) => write(names[index] ?? "", random));
  const groups = groupsOf(names, random).map((group) => `    ${play(group)}`);
  const text = `import { ${imports} } from "thread-lessons";

const { SeqCst } = Ordering;
const PRINTED = new AtomicI32(0);

function check(isRight: boolean, what: string): void {
  if (!isRight) panic(what);
}

${functions.join("\n\n")}

export function main(): void {
  const begun = Instant.now();
  let round = 0;
  for (; begun.elapsed().asMillis() < ${milliseconds}; round++) {
${groups.join("\n")}
  }
  console.log(\`played \${round} rounds, printed \${PRINTED.load(SeqCst)} lines\`);
}
`;
  return { names, text };
}

/**
 * Those that are played at the same time, one group after the other.
 * @param {readonly string[]} names
 * @param {Random} random
 */
function groupsOf(names, random) {
  /** @type {string[][]} */
  const groups = [[]];
  for (const name of names) {
    if (random.next() < 0.4) groups.push([]);
    groups.at(-1)?.push(name);
  }
  return groups.filter(({ length }) => length > 0);
}

/** @param {readonly string[]} group */
function play([last, ...others]) {
  if (others.length === 0) return `${last}(round);`;
  const spawns = others.map((name) => `s.spawn(() => ${name}(round));`);
  return `thread.scope((s) => { ${spawns.join(" ")} ${last}(round); });`;
}
