import type { Explanation } from "../explanation.js";
import { program } from "../program.js";

export const E0503: Explanation = {
  code: "E0503",
  severity: "error",
  title: "a variable is read while a thread may change it",
  rule: "As long as a thread holds a variable in order to change it, nobody else may use it.",
  broken: program`
    import { thread } from "thread-lessons";
    export function main(): void {
      let n = 0;
      thread.scope((s) => {
        s.spawn(() => { n += 1; });
        if (n > 0) console.log("counted");
      });
    }
  `,
  why: `Whether the thread has counted when \`main\` looks is a matter of luck. The program would print the line
in some runs only, and in Rust the two accesses at once would be a data race.`,
  mends: [
    {
      how: "Look after the scope, where the thread has ended.",
      program: program`
        import { thread } from "thread-lessons";
        export function main(): void {
          let n = 0;
          thread.scope((s) => {
            s.spawn(() => { n += 1; });
          });
          if (n > 0) console.log("counted");
        }
      `,
    },
    {
      how: "Or let the thread return the number, and use the result.",
      program: program`
        import { thread } from "thread-lessons";
        export function main(): void {
          thread.scope((s) => {
            const counting = s.spawn(() => 1);
            if (counting.join().unwrap() > 0) console.log("counted");
          });
        }
      `,
    },
  ],
  rust: `The same code for the use of a number or another copied value. To print it is E0502, as that borrows it.`,
  here: null,
};

export const E0506: Explanation = {
  code: "E0506",
  severity: "error",
  title: "a variable is assigned while a thread borrows it",
  rule: "As long as a thread borrows a variable, nobody may assign a new value to it.",
  broken: program`
    import { thread } from "thread-lessons";
    export function main(): void {
      let n = 1;
      thread.scope((s) => {
        s.spawn(() => console.log(n));
        n = 2;
      });
    }
  `,
  why: `The thread runs beside \`main\`. It would print 1 or 2, as it happens, and in Rust it might read while
the value is being written. The loan lasts until the scope ends, even if the thread is joined before.`,
  mends: [
    {
      how: "Assign before the thread starts, or after the scope.",
      program: program`
        import { thread } from "thread-lessons";
        export function main(): void {
          let n = 1;
          thread.scope((s) => {
            s.spawn(() => console.log(n));
          });
          n = 2;
        }
      `,
    },
    {
      how: "Or give the thread a copy: `move` takes numbers as they are now.",
      program: program`
        import { move, thread } from "thread-lessons";
        export function main(): void {
          let n = 1;
          thread.scope((s) => {
            s.spawn(move(() => console.log(n)));
            n = 2;
          });
        }
      `,
    },
  ],
  rust: "The same code and rule.",
  here: null,
};
