import type { Explanation } from "../explanation.js";
import { program } from "../program.js";

export const E0373: Explanation = {
  code: "E0373",
  severity: "error",
  title: "a thread borrows what may be gone before it ends",
  rule: `A thread may outlive the function that starts it, so its closure must own what it uses.`,
  broken: program`
    import { thread } from "thread-lessons";
    export function main(): void {
      const list = [1, 2, 3];
      const handle = thread.spawn(() => console.log(list.length));
      handle.join().unwrap();
    }
  `,
  why: `A closure only borrows what it uses. If the function returned first, the list would be gone while the
thread still reads it. The join changes nothing: \`spawn\` judges the closure alone, not what comes
after it. And it is the variable that would be gone, so this holds for a number, too.`,
  mends: [
    {
      how: "Give it to the thread: `move` makes the closure the owner.",
      program: program`
        import { move, thread } from "thread-lessons";
        export function main(): void {
          const list = [1, 2, 3];
          const handle = thread.spawn(move(() => console.log(list.length)));
          handle.join().unwrap();
        }
      `,
    },
    {
      how: "Or lend it in a scope, which waits for its threads before it returns.",
      program: program`
        import { thread } from "thread-lessons";
        export function main(): void {
          const list = [1, 2, 3];
          thread.scope((s) => s.spawn(() => console.log(list.length)));
        }
      `,
    },
  ],
  rust: `The same code and rule: what \`thread::spawn\` takes must be \`'static\`. The remedies are \`move ||\`
and \`thread::scope\`.`,
  here: `A variable holds its value, so \`move\` is enough. Rust's references can be moved in, and are then
refused by E0597 or E0716; those that are parameters by E0521, here as well.`,
};

export const E0277: Explanation = {
  code: "E0277",
  severity: "error",
  title: "a value that may not cross to another thread, or not be shared",
  rule: `Only values that are \`Send\` may go to another thread, and only those that are \`Sync\` may be used by
several at once.`,
  broken: program`
    import { move, Rc, thread } from "thread-lessons";
    export function main(): void {
      const list = new Rc([1, 2, 3]);
      thread.spawn(move(() => console.log(list.value))).join().unwrap();
    }
  `,
  why: `An \`Rc\` counts its owners in a plain number. Two threads that count at once would lose a step, and the
value would be freed while somebody uses it, or never. A \`Cell\` or a \`RefCell\` is changed without a
lock: it may move to a thread, but several may not share it. A \`MutexGuard\` stays where it was locked.
What contains one of these is bound like it.`,
  mends: [
    {
      how: `Use the kind that is made for threads: \`Arc\` for \`Rc\`, \`Mutex\` for \`Cell\` and \`RefCell\`.`,
      program: program`
        import { Arc, move, thread } from "thread-lessons";
        export function main(): void {
          const list = new Arc([1, 2, 3]);
          thread.spawn(move(() => console.log(list.value))).join().unwrap();
        }
      `,
    },
    {
      how: "Or make the value in the thread that uses it.",
      program: program`
        import { Rc, thread } from "thread-lessons";
        export function main(): void {
          const handle = thread.spawn(() => new Rc([1, 2, 3]).value.length);
          console.log(handle.join().unwrap());
        }
      `,
    },
  ],
  rust: `The same code and rule. The compiler works out \`Send\` and \`Sync\` from the parts of a type.`,
  here: `Only values of the library are judged. Plain objects, arrays and classes are as sendable as what they
hold.`,
};

export const E0597: Explanation = {
  code: "E0597",
  severity: "error",
  title: "a thread or a panic hook gets a reference that it may outlive",
  rule: `A part of an array is a reference to it. Only a scoped thread, which ends before the array, can have one.
A panic hook stays to the end of the program, and can refer to no variable of a function.`,
  broken: program`
    import { chunksMut, move, thread } from "thread-lessons";
    export function main(): void {
      const data = [1, 2, 3, 4];
      const [first] = chunksMut(data, 2);
      thread.spawn(move(() => first?.reverse())).join().unwrap();
    }
  `,
  why: `What \`chunksMut\` gives owns no elements: they are the array's. \`move\` moves the reference, and the
array stays. If its function returned, the thread would change what is gone.`,
  mends: [
    {
      how: "Start the thread in a scope: it ends before the array does.",
      program: program`
        import { chunksMut, move, thread } from "thread-lessons";
        export function main(): void {
          const data = [1, 2, 3, 4];
          thread.scope((s) => {
            for (const part of chunksMut(data, 2))
              s.spawn(move(() => part.reverse()));
          });
          console.log(data);
        }
      `,
    },
    {
      how: "A panic hook owns what it needs.",
      program: program`
        import { move, panic } from "thread-lessons";
        export function main(): void {
          const names = ["Ada"];
          panic.setHook(move(() => console.error("call", names[0])));
        }
      `,
    },
  ],
  rust: "The same code, for every reference that does not live long enough.",
  here: "Only of parts of arrays, by `chunksMut` and its kin, and of panic hooks. E0373 refuses other references.",
};
