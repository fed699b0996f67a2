import type { Search, Verdict } from "../checker/verdict.js";
import { allOrderings } from "../expect/orderings.js";
import { type Look, paragraph } from "./look.js";

/** PASS, FAIL or COULD NOT JUDGE, and why, in a line or a few. */
export function headline(verdict: Verdict, look: Look): string[] {
  const { green, red, yellow } = look.colours;
  switch (verdict.kind) {
    case "passed":
      return beside("PASS", green, paragraphs(success(verdict), look, "PASS"), look);
    case "failed": {
      const [first] = verdict.failures;
      return first === undefined ? [] : beside("FAIL", red, paragraphs(first.message, look, "FAIL"), look);
    }
    case "unjudged":
      return beside("COULD NOT JUDGE", yellow, paragraphs(verdict.reason, look, "COULD NOT JUDGE"), look);
    default:
      return verdict satisfies never;
  }
}

function paragraphs(text: string, look: Look, word: string): readonly string[] {
  return paragraph(text, { ...look, width: look.width - word.length - 3 }).map((line) => line.trimStart());
}

function beside(
  word: string,
  colour: (text: string) => string,
  lines: readonly string[],
  look: Look,
): string[] {
  const marked = colour(look.colours.bold(word));
  const indent = " ".repeat(word.length + 4);
  return lines.map((line, index) => (index === 0 ? ` ${marked}   ${line}` : `${indent}${line}`));
}

function success({ search }: Extract<Verdict, { kind: "passed" }>): string {
  if (search === null) return "the program is rejected, as it should be";
  const proof = search.bounded
    ? "proved, with loops that wait or never end followed for their first rounds"
    : "proved";
  if (!search.complete)
    return `nothing wrong was found in ${search.executions} executions${among(search)}; that is no proof`;
  return `as it should be in ${allOrderings(search.orders)}: ${proof}`;
}

/** What is known of executions that were not all. */
function among({ preemptions, random = 0 }: Search): string {
  if (preemptions === undefined || preemptions === null) return "";
  const all =
    preemptions === 0 ? "no thread is interrupted" : `threads are interrupted ${atMost(preemptions)}`;
  return `, all those in which ${all} and ${random} random ones among them`;
}

function atMost(times: number): string {
  return times === 1 ? "at most once" : `at most ${times} times`;
}
