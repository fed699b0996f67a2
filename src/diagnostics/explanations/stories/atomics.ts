import type { Explanation } from "../explanation.js";
import { program } from "../program.js";

export const invalidAtomicOrdering: Explanation = {
  code: "invalid_atomic_ordering",
  severity: "error",
  title: "an order that the atomic operation cannot have",
  rule: `A load takes over what others have published (\`Acquire\`), a store publishes (\`Release\`); neither does
what the other one does.`,
  broken: program`
    import { AtomicBool, Ordering } from "thread-lessons";
    export function main(): void {
      const ready = new AtomicBool(false);
      console.log(ready.load(Ordering.Release));
    }
  `,
  why: `\`Release\` says: all that I did before this is there for whoever sees what I write now. A load writes
nothing, so there is nothing to publish. In the same way a store reads nothing, and cannot \`Acquire\`. The
failing half of a compare-and-exchange is a load, too.`,
  mends: [
    {
      how: "Load by `Acquire`, which goes with a store by `Release`. `SeqCst` is always allowed.",
      program: program`
        import { AtomicBool, Ordering } from "thread-lessons";
        export function main(): void {
          const ready = new AtomicBool(false);
          console.log(ready.load(Ordering.Acquire));
        }
      `,
    },
  ],
  rust: `The same lint, which is an error by default. An order that the compiler does not know is looked at when
the program runs, and a wrong one is a panic, as in "there is no such thing as a release load".`,
  here: `All operations are \`SeqCst\`, whichever order they ask for: JavaScript has no other.`,
};
