import type { Explanation } from "../explanation.js";
import { program } from "../program.js";

export const E0382: Explanation = {
  code: "E0382",
  severity: "error",
  title: "a value is used after it was given away",
  rule: "A value has one owner, and who gave it away cannot use it any more.",
  broken: program`
    import { move, thread } from "thread-lessons";
    export function main(): void {
      const list = [1, 2, 3];
      const handle = thread.spawn(move(() => list.push(4)));
      console.log(list.length);
      handle.join().unwrap();
    }
  `,
  why: `After the move the thread may change the list, or drop it, at any time. A look from \`main\` would be a
data race. To move a value in each round of a loop, to join a handle twice, or to use it when a list has it, is
the same mistake.`,
  mends: [
    {
      how: "Give away a copy.",
      program: program`
        import { move, thread } from "thread-lessons";
        export function main(): void {
          const list = [1, 2, 3];
          const copy = [...list];
          const handle = thread.spawn(move(() => copy.push(4)));
          console.log(list.length);
          handle.join().unwrap();
        }
      `,
    },
    {
      how: "Or let the thread give it back as its result.",
      program: program`
        import { move, thread } from "thread-lessons";
        export function main(): void {
          const list = [1, 2, 3];
          const handle = thread.spawn(move(() => [...list, 4]));
          console.log(handle.join().unwrap().length);
        }
      `,
    },
  ],
  rust: "The same code and rule. To read only, share one value: `Arc::clone` for each owner.",
  here: `Text is copied, as numbers and booleans are. In Rust that holds for \`&str\`, while a \`String\` moves.`,
};

export const E0505: Explanation = {
  code: "E0505",
  severity: "error",
  title: "a value is given away while a thread borrows it",
  rule: `What is lent to a thread cannot be given away until the loan ends, and in a scope it ends with the
scope.`,
  broken: program`
    import { drop, thread } from "thread-lessons";
    export function main(): void {
      const list = [1, 2, 3];
      thread.scope((s) => {
        s.spawn(() => console.log(list.length));
        drop(list);
      });
    }
  `,
  why: `The thread may not even have started when \`drop\` runs, and would read a list that is no longer there.
A thread that takes the list by \`move\` could do the same harm. A guard borrows its lock in the same way: drop it first.`,
  mends: [
    {
      how: "Give it away after the scope, which has waited for the thread.",
      program: program`
        import { drop, thread } from "thread-lessons";
        export function main(): void {
          const list = [1, 2, 3];
          thread.scope((s) => {
            s.spawn(() => console.log(list.length));
          });
          drop(list);
        }
      `,
    },
    {
      how: "Or give away a copy.",
      program: program`
        import { drop, thread } from "thread-lessons";
        export function main(): void {
          const list = [1, 2, 3];
          thread.scope((s) => {
            s.spawn(() => console.log(list.length));
            drop([...list]);
          });
        }
      `,
    },
  ],
  rust: "The same code, with E0373 beside it: the scope's closure owns the list.",
  here: null,
};
