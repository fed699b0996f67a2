import type { Explanation } from "../explanation.js";
import { program } from "../program.js";

export const E0432: Explanation = {
  code: "E0432",
  severity: "error",
  title: "an import of something that is not there",
  rule: `A program is one file, and it can import only "thread-lessons", at its top.`,
  broken: program`
    import { square } from "./shapes.js";
    export function main(): void {
      console.log(square(3));
    }
  `,
  why: `Every thread evaluates the program's module by itself, from one text. That is checked as a whole: which
values cross to other threads, and what they may do there. What another file does could not be seen.`,
  mends: [
    {
      how: "Declare it in the file itself.",
      program: program`
        function square(n: number): number {
          return n * n;
        }
        export function main(): void {
          console.log(square(3));
        }
      `,
    },
    {
      how: "Or use what the library has.",
      program: program`
        import { Duration, thread } from "thread-lessons";
        export function main(): void {
          thread.sleep(Duration.fromMillis(3));
        }
      `,
    },
  ],
  rust: "The same code, when neither the program nor one of its crates has the name.",
  here: "Modules of Node, as `node:fs`, and packages are out of reach as well.",
};

export const E0580: Explanation = {
  code: "E0580",
  severity: "error",
  title: "a main function with parameters",
  rule: "`main` takes no arguments, as nobody could pass any.",
  broken: program`
    export function main(args: string[]): void {
      console.log(args.length);
    }
  `,
  why: `\`main\` is where the first thread starts, and nobody calls it. Every other thread starts in a closure,
which takes no arguments either: what a thread is to know, its closure captures.`,
  mends: [
    {
      how: "Declare in `main` what it needs.",
      program: program`
        export function main(): void {
          const args = ["a", "b"];
          console.log(args.length);
        }
      `,
    },
    {
      how: "Or write a function with parameters, and call it from `main`.",
      program: program`
        function greet(names: string[]): void {
          console.log(names.length);
        }
        export function main(): void {
          greet(["Ada"]);
        }
      `,
    },
  ],
  rust: `The same code. A program asks for the words of its command line by \`std::env::args()\`.`,
  here: "A program is given no command line.",
};

export const E0601: Explanation = {
  code: "E0601",
  severity: "error",
  title: "a program without a main function",
  rule: "A program starts in a function that is called `main` and exported.",
  broken: program`
    function main(): void {
      console.log("hello");
    }
  `,
  why: `Something has to be the first thread's work: the program ends when that function returns, and other
threads are cut off then. A module's top level cannot be that, as every thread evaluates it.`,
  mends: [
    {
      how: "Export it.",
      program: program`
        export function main(): void {
          console.log("hello");
        }
      `,
    },
    {
      how: "Or export another function by that name.",
      program: program`
        function start(): void {
          console.log("hello");
        }
        export { start as main };
      `,
    },
  ],
  rust: "The same code, when `fn main()` is missing. Nothing has to be exported there.",
  here: `\`main\` must be exported, and be a function. A default export is refused by this code as well.`,
};
