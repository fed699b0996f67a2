import type { Explanation } from "../explanation.js";
import { program } from "../program.js";

export const lockWhileHeld: Explanation = {
  code: "lock_while_held",
  severity: "warning",
  title: "a thread takes a lock that it has already",
  rule: "A thread that has a guard of a lock must not wait for the same lock.",
  broken: program`
    import { RwLock } from "thread-lessons";
    export function main(): void {
      const names = new RwLock(["Ada"]);
      using first = names.read().unwrap();
      using second = names.read().unwrap();
      console.log(first.value.length, second.value.length);
    }
  `,
  why: `With a \`Mutex\`, or where one of the two writes, the thread waits for itself, and for ever. Two reads look
harmless. But a writer may come to wait in between: the second read waits for it, and it for the first read.`,
  mends: [
    {
      how: "Use one guard.",
      program: program`
        import { RwLock } from "thread-lessons";
        export function main(): void {
          const names = new RwLock(["Ada"]);
          using all = names.read().unwrap();
          console.log(all.value.length, all.value[0]);
        }
      `,
    },
    {
      how: "Or give it back before you take the lock again.",
      program: program`
        import { drop, RwLock } from "thread-lessons";
        export function main(): void {
          const names = new RwLock(["Ada"]);
          const first = names.read().unwrap();
          console.log(first.value.length);
          drop(first);
          names.write().unwrap().value.push("Bob");
        }
      `,
    },
  ],
  rust: "rustc has no such lint. The documentation says that `lock` may panic or never return, and `read` may panic.",
  here: `The lint looks at one function. No order shows the deadlock of two reads here: readers always get in.`,
};

export const unreleasedGuard: Explanation = {
  code: "unreleased_guard",
  severity: "warning",
  title: "a guard that nobody drops",
  rule: "A guard in a variable must be declared by `using`, or be dropped: else it keeps the lock.",
  broken: program`
    import { Mutex } from "thread-lessons";
    export function main(): void {
      const count = new Mutex(0);
      const guard = count.lock().unwrap();
      guard.value += 1;
    }
  `,
  why: `JavaScript has no destructors: at the end of a block, \`const\` and \`let\` do nothing. The lock stays taken
until the program ends, what was written under it is seen by nobody, and who locks next waits for ever.`,
  mends: [
    {
      how: "Let `using` drop it at the end of the block.",
      program: program`
        import { Mutex } from "thread-lessons";
        export function main(): void {
          const count = new Mutex(0);
          using guard = count.lock().unwrap();
          guard.value += 1;
        }
      `,
    },
    {
      how: "Or drop it as soon as it is not needed any more.",
      program: program`
        import { drop, Mutex } from "thread-lessons";
        export function main(): void {
          const count = new Mutex(0);
          const guard = count.lock().unwrap();
          guard.value += 1;
          drop(guard);
        }
      `,
    },
  ],
  rust: "Nothing to warn of: every variable drops its value at the end of its block. `using` here is `let` there.",
  here: null,
};

export const lostChange: Explanation = {
  code: "lost_change",
  severity: "warning",
  title: "a change to what was taken out from under its lock",
  rule: "What a lock guards can be changed only while its guard is there.",
  broken: program`
    import { Mutex } from "thread-lessons";
    export function main(): void {
      const names = new Mutex(["Ada"]);
      const list = names.lock().unwrap().value;
      list.push("Bob");
    }
  `,
  why: `The guard has no name, so it is dropped at the end of its statement. \`list\` is then a copy of this thread's own,
and the mutex still holds one name.`,
  mends: [
    {
      how: "Hold the guard.",
      program: program`
        import { Mutex } from "thread-lessons";
        export function main(): void {
          const names = new Mutex(["Ada"]);
          using guard = names.lock().unwrap();
          guard.value.push("Bob");
        }
      `,
    },
    {
      how: "Or change the value in the statement that locks.",
      program: program`
        import { Mutex } from "thread-lessons";
        export function main(): void {
          const names = new Mutex(["Ada"]);
          names.lock().unwrap().value.push("Bob");
        }
      `,
    },
  ],
  rust: `\`let list = &mut *names.lock().unwrap()\` keeps the guard to the end of the block, so the change counts. By way
of a method, as \`.as_mut()\`, it is refused as E0716: temporary value dropped while borrowed.`,
  here: null,
};
