import type { Explanation } from "../explanation.js";
import { program } from "../program.js";

export const letUnderscoreLock: Explanation = {
  code: "let_underscore_lock",
  severity: "error",
  title: "a lock that is let go of at once",
  rule: "A lock protects only as long as its guard lives, and `void` drops the guard at once.",
  broken: program`
    import { Mutex } from "thread-lessons";
    export function main(): void {
      const door = new Mutex(0);
      void door.lock().unwrap();
      console.log("nobody else is in here");
    }
  `,
  why: `The line looks as if it locked the rest of the block. But nobody holds the guard, so the lock is open
again before the next statement, and any other thread may be in there as well.`,
  mends: [
    {
      how: "Hold the guard to the end of the block, by `using`.",
      program: program`
        import { Mutex } from "thread-lessons";
        export function main(): void {
          const door = new Mutex(0);
          using _guard = door.lock().unwrap();
          console.log("nobody else is in here");
        }
      `,
    },
    {
      how: "Or say that to wait for the lock was all that you wanted.",
      program: program`
        import { drop, Mutex } from "thread-lessons";
        export function main(): void {
          const door = new Mutex(0);
          drop(door.lock().unwrap());
        }
      `,
    },
  ],
  rust: `The same lint, an error by default, for \`let _ = door.lock()\`. \`let _guard = ...\` keeps it.`,
  here: `\`void\` stands for Rust's \`let _ =\`. A \`const\` does not unlock at the end of its block, \`using\`
does.`,
};

export const looseTemporary: Explanation = {
  code: "loose_temporary",
  severity: "error",
  title: "a value that lives too short, or too long, for where it stands",
  rule: `A guard without a name lives until its statement ends, so a declaration cannot take it apart, and a
\`yield\` cannot keep it waiting.`,
  broken: program`
    import { Mutex } from "thread-lessons";
    export function main(): void {
      const total = new Mutex(0);
      const { value } = total.lock().unwrap();
      console.log(value);
    }
  `,
  why: `The guard is dropped, and the lock opened, when the statement ends. It is not clear whether the new
names were meant to hold the lock. At a \`yield\` it would be worse: the function may never go on, and
the lock would stay closed for ever.`,
  mends: [
    {
      how: "Take out the one part that you need.",
      program: program`
        import { Mutex } from "thread-lessons";
        export function main(): void {
          const total = new Mutex(0);
          const value = total.lock().unwrap().value;
          console.log(value);
        }
      `,
    },
    {
      how: "Or give the guard a name, and hold the lock to the end of the block.",
      program: program`
        import { Mutex } from "thread-lessons";
        export function main(): void {
          const total = new Mutex(0);
          using guard = total.lock().unwrap();
          console.log(guard.value);
        }
      `,
    },
  ],
  rust: `No such error, as a guard cannot be taken apart: \`*guard\` is the only way in. Without a name it ends
with its statement as well.`,
  here: `JavaScript's own values have no end. A guard has one here: that of its \`using\`, or that of its
statement.`,
};
