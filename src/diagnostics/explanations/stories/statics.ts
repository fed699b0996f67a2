import type { Explanation } from "../explanation.js";
import { program } from "../program.js";

export const E0133: Explanation = {
  code: "E0133",
  severity: "error",
  title: "a variable of the module that can change",
  rule: `A variable of the module belongs to all threads, so it must not be one that can simply be changed.`,
  broken: program`
    import { thread } from "thread-lessons";
    let hits = 0;
    export function main(): void {
      thread.spawn(() => { hits += 1; }).join().unwrap();
      console.log(hits);
    }
  `,
  why: `Any thread could write it at any time, with nothing to make the others wait: a data race in one line.
Here the line would print 0, as every thread has a module of its own, which is no better.`,
  mends: [
    {
      how: "Share it by a lock.",
      program: program`
        import { Mutex, thread } from "thread-lessons";
        const hits = new Mutex(0);
        export function main(): void {
          thread.spawn(() => { hits.lock().unwrap().value += 1; }).join().unwrap();
          console.log(hits.lock().unwrap().value);
        }
      `,
    },
    {
      how: "Or give each thread one of its own, if that was the idea.",
      program: program`
        import { Cell, thread, threadLocal } from "thread-lessons";
        const hits = threadLocal(() => new Cell(0));
        export function main(): void {
          thread.spawn(() => hits.set(1)).join().unwrap();
          console.log(hits.get());
        }
      `,
    },
  ],
  rust: `A \`static mut\`, with the same code: each use needs an \`unsafe\` block, in which the program answers
for it itself.`,
  here: `There is no \`unsafe\`, so the variable itself is refused, and so is a static field that is changed. The same
goes for raw memory, by \`SharedArrayBuffer\` or \`Atomics\`: nothing could be proved of threads that share it.`,
};

export const E0015: Explanation = {
  code: "E0015",
  severity: "error",
  title: "a constant of the module whose value would differ from thread to thread",
  rule: `The value of a module's constant must be the same wherever it is evaluated: no calls of your own
functions, no clock, no random numbers.`,
  broken: program`
    const seed = Math.random();
    export function main(): void {
      console.log(seed);
    }
  `,
  why: `Every thread evaluates the module by itself. With a call in it, one constant would have another value in
each thread, or an effect, such as a line that is printed, would happen once per thread.`,
  mends: [
    {
      how: "Do it in `main`, and hand the value on.",
      program: program`
        import { move, thread } from "thread-lessons";
        export function main(): void {
          const seed = Math.random();
          thread.spawn(move(() => console.log(seed))).join().unwrap();
        }
      `,
    },
    {
      how: "Or let each thread make its own, and say so.",
      program: program`
        import { threadLocal } from "thread-lessons";
        const seed = threadLocal(() => Math.random());
        export function main(): void {
          seed.with((value) => console.log(value));
        }
      `,
    },
  ],
  rust: `The same code: a \`static\` is computed by the compiler, so only \`const fn\` can be called.
\`LazyLock\` computes it at the first use.`,
  here: `There is no \`const fn\`. Pure functions of JavaScript, such as \`Math.sqrt\`, and making a \`Mutex\` or
an \`Arc\` are allowed.`,
};
