import type { Explanation } from "../explanation.js";
import { program } from "../program.js";

export const E0499: Explanation = {
  code: "E0499",
  severity: "error",
  title: "two closures change the same variable",
  rule: "Only one closure at a time may hold a variable in order to change it.",
  broken: program`
    import { thread } from "thread-lessons";
    export function main(): void {
      let n = 0;
      thread.scope((s) => {
        s.spawn(() => { n += 1; });
        s.spawn(() => { n += 1; });
      });
    }
  `,
  why: `\`n += 1\` reads, adds and writes. If both threads read 0 before either of them writes, one of the steps
is lost. A scope holds all its loans until it ends, so to join the first thread earlier does not help.`,
  mends: [
    {
      how: "Put a lock around the value: then the threads take turns.",
      program: program`
        import { Mutex, thread } from "thread-lessons";
        export function main(): void {
          const n = new Mutex(0);
          thread.scope((s) => {
            s.spawn(() => { n.lock().unwrap().value += 1; });
            s.spawn(() => { n.lock().unwrap().value += 1; });
          });
        }
      `,
    },
    {
      how: "Or let each thread return its part.",
      program: program`
        import { thread } from "thread-lessons";
        export function main(): void {
          thread.scope((s) => {
            const [one, two] = [s.spawn(() => 1), s.spawn(() => 1)];
            console.log(one.join().unwrap() + two.join().unwrap());
          });
        }
      `,
    },
  ],
  rust: "The same code and rule: at most one `&mut` to a value at a time.",
  here: "In one thread, closures may read what one of them changes.",
};

export const E0502: Explanation = {
  code: "E0502",
  severity: "error",
  title: "one side changes what another one reads",
  rule: `While one closure may change a variable, no other code may look at it, and the other way round.`,
  broken: program`
    import { thread } from "thread-lessons";
    export function main(): void {
      const list = [1];
      thread.scope((s) => {
        s.spawn(() => list.push(2));
        s.spawn(() => console.log(list.length));
      });
    }
  `,
  why: `Nothing orders the two threads. The reader might see one element, or two, or a list in the middle of a
change. To join the writer before the reader starts is no way out: the scope keeps the loan until its
end.`,
  mends: [
    {
      how: "Change in one scope, read in the next, or after it.",
      program: program`
        import { thread } from "thread-lessons";
        export function main(): void {
          const list = [1];
          thread.scope((s) => s.spawn(() => list.push(2)));
          thread.scope((s) => s.spawn(() => console.log(list.length)));
        }
      `,
    },
    {
      how: "Or use a lock, when either order is fine.",
      program: program`
        import { Mutex, thread } from "thread-lessons";
        export function main(): void {
          const list = new Mutex([1]);
          thread.scope((s) => {
            s.spawn(() => list.lock().unwrap().value.push(2));
            s.spawn(() => console.log(list.lock().unwrap().value.length));
          });
        }
      `,
    },
  ],
  rust: "The same code and rule: many `&`, or one `&mut`, never both.",
  here: "Closures that stay in one thread may share a variable.",
};
