import type { Analysis } from "../../compiler/analysis/analysis.js";
import { aliasingNote, alternatives } from "./alternatives.js";
import type { Culprit } from "./markers.js";

/** What rustc says about what a type lacks. */
export function wordsFor(culprit: Culprit, analysis: Analysis) {
  const { type, lacks } = culprit;
  const name = analysis.checker.typeToString(type);
  const message = `\`${name}\` cannot be ${lacks === "Sync" ? "shared" : "sent"} between threads safely`;
  const lacking = [
    `the trait \`${lacks}\` is not implemented for \`${name}\``,
    ...aliasingNote(culprit, analysis),
  ];
  return { type: name, message, lacking };
}

const ADVICE: Readonly<Record<string, string>> = {
  Rc: "use an `Arc`, whose count of owners is atomic: `new Arc(…)`, and `Arc.clone(…)` for each thread",
  MutexGuard: "the thread that locked must unlock: let the other thread call `lock()` itself",
  RwLockReadGuard: "the thread that locked must unlock: let the other thread call `read()` itself",
  RwLockWriteGuard: "the thread that locked must unlock: let the other thread call `write()` itself",
  Receiver: "move it to the thread that receives, or share it in a `Mutex`: `new Arc(new Mutex(…))`",
  Borrowed: "take what you need out of the `RefCell`, and give that to the thread",
  BorrowedMut: "take what you need out of the `RefCell`, and give that to the thread",
};

/** What to use instead of a type that cannot cross. */
export function adviceOn({ type }: Culprit, analysis: Analysis): string {
  const known = ADVICE[type.symbol.name];
  if (known) return known;
  const names = alternatives(type, analysis).map((name) => `\`new ${name}(…)\``);
  return `threads change a value together through ${names.join(" or ") || "a `Mutex`: `new Mutex(…)`"}`;
}
