// @ts-check

/**
 * A question about every order of a program's operations.
 * @typedef {object} Question
 * @property {string} name
 * @property {string} program
 * @property {"commuting" | "enumerating"} mode
 * @property {"deadlock"} [until] where the search may stop
 * @property {number} reach milliseconds
 * @property {number} [pinned] milliseconds on one core, where they differ
 * @property {string} peers what shuttle (exhaustive) and loom take
 */

/** `threads` threads that do `body` `times` times, joined. @param {number} threads @param {number} times @param {string} body */
function threadsOf(threads, times, body) {
  return `import { Mutex, move, thread } from "thread-lessons";
    const total = new Mutex(0);
    export function main() {
      const handles = [];
      for (let t = 0; t < ${threads}; t++)
        handles.push(thread.spawn(move(() => { for (let i = 0; i < ${times}; i++) { ${body} } })));
      for (const handle of handles) handle.join().unwrap();
      using guard = total.lock().unwrap();
      console.log(guard.value);
    }`;
}

/** Each takes the fork on the left, then the one on the right. @param {number} count */
function philosophers(count) {
  const forks = Array.from({ length: count }, (_, i) => `const fork${i} = new Mutex(0);`);
  const threads = forks.map(
    (_, i) => `thread.spawn(() => {
      using left = fork${i}.lock().unwrap();
      using right = fork${(i + 1) % count}.lock().unwrap();
      right.value += left.value;
    })`,
  );
  return `import { Mutex, thread } from "thread-lessons";
    ${forks.join("\n")}
    export function main() {
      const handles = [${threads.join(",\n")}];
      for (const handle of handles) handle.join().unwrap();
    }`;
}

const print = "console.log(t, i);";

/** @type {readonly Question[]} */
export const questions = [
  {
    name: "2 x 3 prints, proved",
    program: threadsOf(2, 3, print),
    mode: "commuting",
    reach: 2,
    peers: "1.0 / 5.0 ms",
  },
  {
    name: "2 x 3 prints, all 20 outputs one by one",
    program: threadsOf(2, 3, print),
    mode: "enumerating",
    reach: 4,
    pinned: 2,
    peers: "1.0 / 5.0 ms",
  },
  {
    name: "3 x 3 prints, proved",
    program: threadsOf(3, 3, print),
    mode: "commuting",
    reach: 3,
    peers: "3.08 / 10.5 s",
  },
  {
    name: "3 x 3 prints, all 1,680 outputs one by one",
    program: threadsOf(3, 3, print),
    mode: "enumerating",
    reach: 450,
    pinned: 250,
    peers: "3.08 / 10.5 s",
  },
  {
    name: "ten free prints, proved",
    program: threadsOf(10, 1, print),
    mode: "commuting",
    reach: 100,
    peers: "-",
  },
  {
    name: "lock + print 3 x 2",
    program: threadsOf(3, 2, `using guard = total.lock().unwrap(); ${print}`),
    mode: "commuting",
    reach: 100,
    peers: "-",
  },
  {
    name: "locked counter 3 x 2",
    program: threadsOf(3, 2, "using guard = total.lock().unwrap(); guard.value += 1;"),
    mode: "commuting",
    reach: 60,
    peers: "51 s / 477 ms",
  },
  {
    name: "first deadlock, 3 philosophers",
    program: philosophers(3),
    mode: "commuting",
    until: "deadlock",
    reach: 10,
    peers: "240 / 6.1 ms",
  },
];
