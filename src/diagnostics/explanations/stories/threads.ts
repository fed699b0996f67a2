import type { Explanation } from "../explanation.js";
import { program } from "../program.js";

export const joinInSpawnLoop: Explanation = {
  code: "join_in_spawn_loop",
  severity: "warning",
  title: "a loop that waits for each thread before it starts the next",
  rule: "Threads run side by side only if all are started before the first one is joined.",
  broken: program`
    import { thread } from "thread-lessons";
    export function main(): void {
      for (const _ of [1, 2, 3]) {
        const handle = thread.spawn(() => console.log("working"));
        handle.join().unwrap();
      }
    }
  `,
  why: `\`join\` stops the loop until the thread is done. So there is never more than one of them at work, one
after the other, and the threads cost time where they should save it.`,
  mends: [
    {
      how: "Start all, then join all.",
      program: program`
        import { thread } from "thread-lessons";
        export function main(): void {
          const job = () => console.log("working");
          const handles = [1, 2, 3].map(() => thread.spawn(job));
          for (const handle of handles) handle.join().unwrap();
        }
      `,
    },
    {
      how: "Or leave the waiting to a scope.",
      program: program`
        import { thread } from "thread-lessons";
        export function main(): void {
          thread.scope((s) => {
            for (const _ of [1, 2, 3]) s.spawn(() => console.log("working"));
          });
        }
      `,
    },
  ],
  rust: `No warning: the program is right, only slow. Iterators are lazy there: a \`map\` to spawn and a \`map\`
to join in one chain join each thread at once. A \`collect()\` in between starts all of them first.`,
  here: `An array's \`map\` is not lazy, so to spawn in one \`map\` and join in the next one is fine.`,
};

export const noAsync: Explanation = {
  code: "no_async",
  severity: "error",
  title: "async, await and promises",
  rule: `A thread waits by blocking, so a program has no \`async\` functions, no \`await\` and no promises.`,
  broken: program`
    import { thread } from "thread-lessons";
    export function main(): void {
      thread.spawn(async () => console.log("working")).join().unwrap();
    }
  `,
  why: `A promise is fulfilled by an event loop, between two pieces of code. Threads have none: a thread runs
its closure from the first line to the last, and its end is the end. What comes after an \`await\` would
never run.`,
  mends: [
    {
      how: "Write a plain function: `join` waits for its result.",
      program: program`
        import { thread } from "thread-lessons";
        export function main(): void {
          const handle = thread.spawn(() => "worked");
          console.log(handle.join().unwrap());
        }
      `,
    },
    {
      how: "Or sleep, where you would wait for a timer.",
      program: program`
        import { Duration, thread } from "thread-lessons";
        export function main(): void {
          thread.sleep(Duration.fromMillis(5));
          console.log("awake");
        }
      `,
    },
  ],
  rust: `There are \`async\` and \`await\` beside threads. They need an executor, which is a library; \`main\`
cannot be \`async\` (E0752).`,
  here: `The tool runs threads only. They block for real, on other cores, so nothing stands still but the thread
that waits.`,
};
