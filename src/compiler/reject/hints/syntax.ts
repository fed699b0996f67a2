import type ts from "typescript";
import type { Analysis } from "../../analysis/analysis.js";

const colons = "Rust's `::` is `.` here, and `Mutex::new(0)` is `new Mutex(0)`";

/** Rust as people write it by habit: what stands before the error, from it on, and how it is spelled here. */
const HABITS: readonly (readonly [before: RegExp, after: RegExp, hint: string])[] = [
  [/:$/, /^:/, colons],
  [/[^:]$/, /^::/, colons],
  [/\bmove\s*(\([^()]*\))?\s*$/, /^(=>|\(|\|)/, "write `move(() => …)`"],
  [/[(,=]\s*$/, /^\|[^|]*\|/, "a closure is written `() => …`"],
  [
    /\?\s*$/,
    /^[;)\n]/,
    "there is no `?` here: take the value by `.unwrap()`, or look at both cases by `.match({ Ok: …, Err: … })`",
  ],
  [/\blet\s+mut\s+$/, /^/, "`let` variables can always be changed: leave `mut` out"],
  [/\bfn\s+$|^\s*(pub\s+)?$/, /^(\w+\s*\(|fn\b)/, "a function is written `function`"],
  [/[=(,;{}]\s*$/, /^&/, "no `&` is needed: what is not moved is borrowed"],
  [/[=(,;{}]\s*$/, /^\*/, "no `*` is needed: what a guard or an `Arc` holds is its `.value`"],
];

/** TypeScript's parser numbers its errors from 1000 to 1999. */
const isOfParser = ({ code }: ts.Diagnostic): boolean => code >= 1000 && code < 2000;

/** What to write where the parser stumbles over Rust. */
export function syntaxHint(diagnostic: ts.Diagnostic, { sourceFile }: Analysis): string | null {
  if (!isOfParser(diagnostic)) return null;
  const { start = 0 } = diagnostic;
  const [before, after] = [sourceFile.text.slice(0, start), sourceFile.text.slice(start)];
  return HABITS.find(([left, right]) => left.test(before) && right.test(after))?.[2] ?? null;
}
