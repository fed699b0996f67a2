import type { Explanation } from "../explanation.js";
import { program } from "../program.js";

export const E0308: Explanation = {
  code: "E0308",
  severity: "error",
  title: "a condition that is no true or false",
  rule: "A condition asks a question. A `Result`, an atomic or a handle is no answer, but an object.",
  broken: program`
    import { Mutex } from "thread-lessons";
    export function main(): void {
      const door = new Mutex(0);
      if (door.tryLock()) console.log("nobody is in");
    }
  `,
  why: `JavaScript takes every object for true, an \`Err\` as well as an \`AtomicBool\` that holds \`false\`. So the
program would go the same way each time, also while another thread holds the lock.`,
  mends: [
    {
      how: "Ask what you want to know.",
      program: program`
        import { Mutex } from "thread-lessons";
        export function main(): void {
          const door = new Mutex(0);
          if (door.tryLock().isOk()) console.log("nobody is in");
        }
      `,
    },
    {
      how: "Or look at the value.",
      program: program`
        import { AtomicBool, Ordering } from "thread-lessons";
        export function main(): void {
          const open = new AtomicBool(false);
          if (open.load(Ordering.SeqCst)) console.log("come in");
        }
      `,
    },
  ],
  rust: "The same code: expected `bool`. Rust reports it for every mismatch of types; TypeScript finds the others.",
  here: "Only what the library makes is looked at.",
};

export const E0600: Explanation = {
  code: "E0600",
  severity: "error",
  title: "`!` in front of what is no true or false",
  rule: "`!` turns true into false and back. An atomic or a `Result` is neither.",
  broken: program`
    import { AtomicBool } from "thread-lessons";
    export function main(): void {
      const stop = new AtomicBool(false);
      while (!stop) console.log("at work");
    }
  `,
  why: `Every object is true in JavaScript, so \`!stop\` is always false, whatever the other threads store there:
this loop never does a thing. The opposite mistake makes a loop that never ends.`,
  mends: [
    {
      how: "Look at the value.",
      program: program`
        import { AtomicBool, Ordering } from "thread-lessons";
        export function main(): void {
          const stop = new AtomicBool(true);
          while (!stop.load(Ordering.SeqCst)) console.log("at work");
        }
      `,
    },
  ],
  rust: "The same code: cannot apply unary operator `!`. Without the `!` it is E0308.",
  here: "Only what the library makes is looked at.",
};

export const E0615: Explanation = {
  code: "E0615",
  severity: "error",
  title: "a method without its brackets",
  rule: "A method is called by its brackets. Without them it does nothing.",
  broken: program`
    import { thread } from "thread-lessons";
    export function main(): void {
      const handle = thread.spawn(() => console.log("working"));
      handle.join;
    }
  `,
  why: `Nothing waits here. The line only names the method, \`main\` returns, and the thread ends with it wherever it
is.`,
  mends: [
    {
      how: "Call it.",
      program: program`
        import { thread } from "thread-lessons";
        export function main(): void {
          const handle = thread.spawn(() => console.log("working"));
          handle.join().unwrap();
        }
      `,
    },
    {
      how: "Or write a closure where somebody else is to call it: the method alone would not know its object.",
      program: program`
        import { mpsc } from "thread-lessons";
        export function main(): void {
          const [tx, rx] = mpsc.channel<number>();
          [1, 2].forEach((n) => tx.send(n).unwrap());
          console.log(rx.recv().unwrap());
        }
      `,
    },
  ],
  rust: "The same code: attempted to take value of method.",
  here: "Only methods of the library are looked at.",
};
