import type { Explanation } from "../explanation.js";
import { program } from "../program.js";

export const unusedMustUse: Explanation = {
  code: "unused_must_use",
  severity: "warning",
  title: "a result that nobody looks at",
  rule: `Some values are there to be used: a \`Result\`, a \`Builder\`, a guard, the answer to a question.`,
  broken: program`
    import { thread } from "thread-lessons";
    export function main(): void {
      const handle = thread.spawn(() => console.log("working"));
      handle.join();
    }
  `,
  why: `\`join\` waits, and its \`Result\` says whether the thread panicked. Who throws it away goes on as if
all were well. A guard that nobody holds unlocks at once, so what follows runs without the lock. A
\`Builder\` without \`spawn\` starts nothing.`,
  mends: [
    {
      how: "Look at it. `unwrap` passes the thread's panic on.",
      program: program`
        import { thread } from "thread-lessons";
        export function main(): void {
          const handle = thread.spawn(() => console.log("working"));
          handle.join().unwrap();
        }
      `,
    },
    {
      how: "Or say that you do not care, by `void`.",
      program: program`
        import { thread } from "thread-lessons";
        export function main(): void {
          const handle = thread.spawn(() => console.log("working"));
          void handle.join();
        }
      `,
    },
  ],
  rust: `The same lint, on by default. \`let _ =\` says that you do not care. A \`JoinHandle\` itself may be left
unused without a word.`,
  here: null,
};

export const unusedVariables: Explanation = {
  code: "unused_variables",
  severity: "warning",
  title: "a thread's handle that nobody uses",
  rule: "A handle that got a name and is never used is most likely a forgotten `join`.",
  broken: program`
    import { thread } from "thread-lessons";
    export function main(): void {
      const handle = thread.spawn(() => console.log("working"));
      console.log("done");
    }
  `,
  why: `Nothing waits for this thread. When \`main\` returns, the process ends, and the thread with it, wherever
it is. So the line of the thread is printed in some runs and missing in others.`,
  mends: [
    {
      how: "Join it.",
      program: program`
        import { thread } from "thread-lessons";
        export function main(): void {
          const handle = thread.spawn(() => console.log("working"));
          console.log("done");
          handle.join().unwrap();
        }
      `,
    },
    {
      how: "Or show that you mean it, by an underscore.",
      program: program`
        import { thread } from "thread-lessons";
        export function main(): void {
          const _handle = thread.spawn(() => console.log("working"));
          console.log("done");
        }
      `,
    },
  ],
  rust: `The same lint, for every variable. Without a name, \`thread::spawn(...);\` is not warned of, there or
here.`,
  here: "Only handles of threads are watched.",
};

export const unusedAssignments: Explanation = {
  code: "unused_assignments",
  severity: "warning",
  title: "a moved closure changes a copy that nobody reads",
  rule: `A \`move\` closure has copies of the numbers that it captured, and a change of such a copy is lost with
it.`,
  broken: program`
    import { move, thread } from "thread-lessons";
    export function main(): void {
      let n = 0;
      thread.spawn(move(() => { n += 1; })).join().unwrap();
      console.log(n);
    }
  `,
  why: `This prints 0. \`move\` copied \`n\` when the closure was made: the thread counts for itself, and
\`main\` keeps a number that nobody touched. That is no data race, but hardly what was meant.`,
  mends: [
    {
      how: "Return the number.",
      program: program`
        import { move, thread } from "thread-lessons";
        export function main(): void {
          const n = 0;
          const counted = thread.spawn(move(() => n + 1)).join().unwrap();
          console.log(counted);
        }
      `,
    },
    {
      how: "Or share it.",
      program: program`
        import { Arc, move, Mutex, thread } from "thread-lessons";
        export function main(): void {
          const n = new Arc(new Mutex(0));
          const ours = Arc.clone(n);
          const count = move(() => { ours.value.lock().unwrap().value += 1; });
          thread.spawn(count).join().unwrap();
          console.log(n.value.lock().unwrap().value);
        }
      `,
    },
  ],
  rust: `The same lint: value captured by \`n\` is never read. It is told for numbers, booleans and other
\`Copy\` values.`,
  here: null,
};
