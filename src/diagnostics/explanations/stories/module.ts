import type { Explanation } from "../explanation.js";
import { program } from "../program.js";

export const topLevelCode: Explanation = {
  code: "top_level_code",
  severity: "error",
  title: "code outside of every function",
  rule: `The top level of a program holds declarations only: functions, classes, types, constants, statics,
thread-locals.`,
  broken: program`
    console.log("starting");
    export function main(): void {
      console.log("running");
    }
  `,
  why: `Every thread evaluates the module by itself, to have its functions. A line at the top level would run
once in each thread: the text would be printed once more with every spawn.`,
  mends: [
    {
      how: "Put it into `main`.",
      program: program`
        export function main(): void {
          console.log("starting");
          console.log("running");
        }
      `,
    },
    {
      how: "Or into a function that `main` calls.",
      program: program`
        function start(): void {
          console.log("starting");
        }
        export function main(): void {
          start();
        }
      `,
    },
  ],
  rust: "A syntax error, without a code: outside of functions there are only items.",
  here: `The same goes for \`static\` blocks of classes, and for \`using\` at the top level, which has no end.`,
};

export const unsupportedSyntax: Explanation = {
  code: "unsupported_syntax",
  severity: "error",
  title: "a feature of TypeScript that has no place here",
  rule: "Decorators, `accessor` fields and namespaces with values do not work in a program, nor does one in which hundreds of expressions or blocks stand within each other.",
  broken: program`
    namespace Limits {
      export const max = 3;
    }
    export function main(): void {
      console.log(Limits.max);
    }
  `,
  why: `A decorator and a namespace are code that runs while the module is evaluated, and every thread evaluates
it by itself. The hidden field of an \`accessor\` cannot be written down, so an object with one could
not cross to another thread. What is nested too deeply leaves no room on the stack for looking at it.`,
  mends: [
    {
      how: "Declare it at the top level.",
      program: program`
        const max = 3;
        export function main(): void {
          console.log(max);
        }
      `,
    },
    {
      how: "Or as a static field of a class, or a plain field in place of an `accessor`.",
      program: program`
        class Limits {
          static readonly max = 3;
        }
        export function main(): void {
          console.log(Limits.max);
        }
      `,
    },
  ],
  rust: "Nothing like it. A `mod` holds items only, and nothing runs when it is loaded.",
  here: "A namespace that holds only types is fine.",
};

export const reservedName: Explanation = {
  code: "reserved_name",
  severity: "error",
  title: "a name that compiled programs use themselves",
  rule: "The names `$rt`, `$std`, `$v`, `$o` and `$args` are taken.",
  broken: program`
    export function main(): void {
      const $rt = 1;
      console.log($rt);
    }
  `,
  why: `To hand a closure to another thread, the compiled program writes down what it captured, and builds it
again over there. The code that does this stands between your lines and uses these names. Yours would be
mistaken for them.`,
  mends: [
    {
      how: "Choose another name; others with a `$` are free.",
      program: program`
        export function main(): void {
          const $runtime = 1;
          console.log($runtime);
        }
      `,
    },
  ],
  rust: "Nothing like it, as `$` is not part of a name there.",
  here: null,
};
