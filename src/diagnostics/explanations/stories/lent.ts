import type { Explanation } from "../explanation.js";
import { program } from "../program.js";

export const E0507: Explanation = {
  code: "E0507",
  severity: "error",
  title: "a value is given away by someone who does not own it",
  rule: `Who only has a reference cannot give the value away. An index, an \`Arc\`, a guard and the \`this\` of a
destructor give references; so does the variable of a closure that runs several times.`,
  broken: program`
    import { move, thread } from "thread-lessons";
    export function main(): void {
      const handles = [1, 2].map((n) => thread.spawn(move(() => n)));
      for (let i = 0; i < handles.length; i++) handles[i].join().unwrap();
    }
  `,
  why: `\`join\` uses the handle up, and the array would be left with a hole that nobody sees. Whoever came by
once more would join a thread that is gone. If two threads did that, each would believe that it is the owner.`,
  mends: [
    {
      how: "Use the whole collection up.",
      program: program`
        import { move, thread } from "thread-lessons";
        export function main(): void {
          const handles = [1, 2].map((n) => thread.spawn(move(() => n)));
          for (const handle of handles) handle.join().unwrap();
        }
      `,
    },
    {
      how: "Or take the value out of where it lies: `pop` of an array, `take` of an `Option`.",
      program: program`
        import { Mutex, Some, thread } from "thread-lessons";
        export function main(): void {
          const kept = new Mutex(Some(thread.spawn(() => 1)));
          const taken = kept.lock().unwrap().value.take();
          taken.unwrap().join().unwrap();
        }
      `,
    },
  ],
  rust: `The same code and rule. \`drain(..)\`, \`remove(i)\`, \`mem::take\` and \`Option::take\` take values out. A
fixed array gives E0508. In a closure that is only \`FnMut\`, clone what you give away.`,
  here: "A method that gives away a part of its `this` is taken for one with `self`: its object is moved by the call.",
};

export const E0509: Explanation = {
  code: "E0509",
  severity: "error",
  title: "a field is given away that a destructor will want",
  rule: "From an object with a destructor, `[Symbol.dispose]`, no field can be moved.",
  broken: program`
    import { thread } from "thread-lessons";
    class Worker {
      readonly handle = thread.spawn(() => 1);
      stop(): number { return this.handle.join().unwrap(); }
      [Symbol.dispose](): void { console.log("the worker goes"); }
    }
    export function main(): void {
      new Worker().stop();
    }
  `,
  why: `The destructor runs when the object ends, and finds all fields as they should be: that is what it is
written for. A handle that is joined already would be joined again.`,
  mends: [
    {
      how: "Keep the field in an `Option`, and take it out.",
      program: program`
        import { Some, thread } from "thread-lessons";
        class Worker {
          readonly handle = Some(thread.spawn(() => 1));
          stop(): number { return this.handle.take().unwrap().join().unwrap(); }
          [Symbol.dispose](): void { console.log("the worker goes"); }
        }
        export function main(): void {
          new Worker().stop();
        }
      `,
    },
  ],
  rust: `The same code: the type implements \`Drop\`. In \`drop\` itself, which has \`&mut self\`, moving a field out is
E0507.`,
  here: null,
};

export const E0521: Explanation = {
  code: "E0521",
  severity: "error",
  title: "a thread takes along what its function was only lent",
  rule: `A parameter is a reference unless its type says \`Own<...>\`, and a reference ends with the call. A thread
may not.`,
  broken: program`
    import { move, thread } from "thread-lessons";
    function report(lines: string[]): void {
      thread.spawn(move(() => console.log(lines.length))).join().unwrap();
    }
    export function main(): void {
      report(["a", "b"]);
    }
  `,
  why: `Whoever called the function has the value still, and may drop it while the thread reads it. \`move\` does
not help: it moves the reference.`,
  mends: [
    {
      how: "Let the function own the value.",
      program: program`
        import { move, type Own, thread } from "thread-lessons";
        function report(lines: Own<string[]>): void {
          thread.spawn(move(() => console.log(lines.length))).join().unwrap();
        }
        export function main(): void {
          report(["a", "b"]);
        }
      `,
    },
    {
      how: "Or lend it on in a scope, which ends before the function does.",
      program: program`
        import { thread } from "thread-lessons";
        function report(lines: string[]): void {
          thread.scope((s) => s.spawn(() => console.log(lines.length)));
        }
        export function main(): void {
          report(["a", "b"]);
        }
      `,
    },
  ],
  rust: "The same code and rule, for `&Vec<String>` as for `&self`. `Own<string[]>` is `Vec<String>`.",
  here: "Where a caller passes a constant of the module, the parameter is taken for `&'static`.",
};
