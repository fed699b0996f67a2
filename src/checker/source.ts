import type ts from "typescript";
import type { Expectation } from "../expect/expectation.js";
import { idleSpawns } from "./idle.js";
import { literalsOf } from "./literals.js";
import { namesUsed } from "./uses.js";
import type { Failure } from "./verdict.js";

/**
 * What the source does not use although it must, what it uses although it must not, which threads it spawns for nothing,
 * and what it says outright.
 */
export function sourceFailures(expectation: Expectation, source: ts.SourceFile): Failure[] {
  const { names } = namesUsed(source);
  const unused = expectation.uses.filter((some) => !some.some((name) => names.has(name)));
  const used = expectation.avoids.filter((name) => names.has(name));
  return [
    ...unused.map(unusedFailure),
    ...used.map((name) => failure(`the program uses \`${name}\``, `do it without \`${name}\``)),
    ...(expectation.busy ? idleSpawns(source).map(idle) : []),
    ...writtenOut(expectation.computes, source),
  ];
}

function failure(message: string, help: string): Failure {
  return { kind: "source", message, help };
}

function unusedFailure([name = "", ...others]: readonly string[]): Failure {
  return others.length === 0
    ? failure(`the program does not use \`${name}\``, `use \`${name}\``)
    : failure(`the program uses none of ${listed([name, ...others])}`, "use one of them");
}

/** As many as one reads; the others are of the same kind. */
const listedAtMost = 3;

function listed(names: readonly string[]): string {
  const quoted = names.slice(0, listedAtMost).map((name) => `\`${name}\``);
  const more = names.length - quoted.length;
  const last = more === 0 ? quoted.pop() : `${more} more`;
  return `${quoted.join(", ")} and ${last}`;
}

function idle(line: number): Failure {
  return failure(`the thread that line ${line} spawns does nothing`, "let it do its part of the work");
}

/** What is to be computed and stands in the source: each at its first place. */
function writtenOut(computed: readonly string[], source: ts.SourceFile): Failure[] {
  const literals = computed.length === 0 ? [] : literalsOf(source);
  return computed.flatMap((text) => {
    const literal = literals.find((one) => hasWords(one.text, text));
    if (literal === undefined) return [];
    return failure(
      `line ${literal.line} says "${text}" outright, and the program is to work it out`,
      "let the program find the value: with other data in it, it should print something else",
    );
  });
}

/** `12` is in "12 kilos", and not in "112" or "12th". */
function hasWords(text: string, words: string): boolean {
  const pieces = text.split(words);
  return pieces
    .slice(1)
    .some((after, index) => !/[\p{L}\p{N}]$/u.test(pieces[index] ?? "") && !/^[\p{L}\p{N}]/u.test(after));
}
