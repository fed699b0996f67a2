import type { Explanation } from "../explanation.js";
import { program } from "../program.js";

export const E0594: Explanation = {
  code: "E0594",
  severity: "error",
  title: "an assignment to what may only be read",
  rule: `What several may reach, an \`Arc\`'s content, a constant of the module, a \`readonly\` type, cannot be
assigned to.`,
  broken: program`
    import { Arc } from "thread-lessons";
    export function main(): void {
      const shared = new Arc({ visits: 1 });
      shared.value.visits = 2;
    }
  `,
  why: `An \`Arc\` exists to be cloned into several threads. If one could assign to its content, the others
might be reading it at that moment. So an \`Arc\` gives everybody the right to look, and nobody the
right to change.`,
  mends: [
    {
      how: "Put a lock in, and assign under the lock.",
      program: program`
        import { Arc, Mutex } from "thread-lessons";
        export function main(): void {
          const shared = new Arc(new Mutex({ visits: 1 }));
          shared.value.lock().unwrap().value.visits = 2;
        }
      `,
    },
    {
      how: "Or change the value before it is shared.",
      program: program`
        import { Arc } from "thread-lessons";
        export function main(): void {
          const visits = { visits: 1 };
          visits.visits = 2;
          const shared = new Arc(visits);
          console.log(shared.value.visits);
        }
      `,
    },
  ],
  rust: "The same code for an `Arc`, a `static` and anything behind a `&`.",
  here: `A module's \`const\` is Rust's \`static\`. Every thread evaluates the module by itself, so a change
would show in one thread only.`,
};

export const E0596: Explanation = {
  code: "E0596",
  severity: "error",
  title: "a change of what may only be read",
  rule: `Methods that change a value cannot be called on an \`Arc\`'s content, a constant of the module, or a
\`readonly\` type.`,
  broken: program`
    const names: string[] = [];
    export function main(): void {
      names.push("Ada");
    }
  `,
  why: `A constant of the module belongs to all threads at once. If any of them could push, two might push at
the same moment, and one of the names would be lost.`,
  mends: [
    {
      how: "Put a lock around it, and change it under the lock.",
      program: program`
        import { Mutex } from "thread-lessons";
        const names = new Mutex<string[]>([]);
        export function main(): void {
          names.lock().unwrap().value.push("Ada");
        }
      `,
    },
    {
      how: "Or make it a local variable, with one owner.",
      program: program`
        export function main(): void {
          const names: string[] = [];
          names.push("Ada");
          console.log(names.length);
        }
      `,
    },
  ],
  rust: `The same code for a \`static\`, an \`Arc\` and anything behind a \`&\`. It also says so of a variable
without \`mut\`.`,
  here: `There is no \`mut\`: local variables may be changed. And every thread evaluates the module by itself, so
a change would show in one thread only.`,
};
