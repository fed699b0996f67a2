import type { Run } from "../../engine/run.js";
import { expected, type State } from "../automaton/automaton.js";
import { describe } from "../automaton/describe.js";
import type { Expectation } from "../expectation.js";
import type { Who } from "../pattern.js";
import { isWho, labelOf, type Speaker, speakersOf, whoLabel } from "../threads.js";

/** One run, held against one expectation, and how messages name its threads. */
export interface Subject {
  readonly run: Run;
  readonly expectation: Expectation;
  readonly speakers: ReadonlyMap<number, Speaker>;
}

export function subjectOf(expectation: Expectation, run: Run): Subject {
  return { run, expectation, speakers: speakersOf(run.threads) };
}

/** What messages call the thread with this id. */
export function threadLabel({ run }: Subject, id: number): string {
  return labelOf(run.threads.find((thread) => thread.id === id));
}

/** The ids of the threads of the run that a pattern means. */
export function threadsOf({ speakers }: Subject, who: readonly Who[]): number[] {
  return [...speakers].filter(([, speaker]) => who.every((one) => isWho(one, speaker))).map(([id]) => id);
}

/** What messages call the thread that a pattern means, as it is called in this run. */
export function nameOf(subject: Subject, who: Who): string {
  const [id] = threadsOf(subject, [who]);
  return id === undefined ? whoLabel(who) : threadLabel(subject, id);
}

/** What could have come in this state, with the threads named as in this run. */
export function expectedIn(subject: Subject, state: State | null): string[] {
  return state === null ? [] : expected(state, (first) => describe(first, (who) => nameOf(subject, who)));
}

/** `1 line`, `3 lines`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** `a`, `a and b`, `a, b and c`; or with another word before the last. */
export function listed(items: readonly string[], word: "and" | "or" = "and"): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} ${word} ${last}`;
}
