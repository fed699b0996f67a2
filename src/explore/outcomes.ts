import type { End, RunEvent } from "../engine/run.js";
import { labelOf } from "../expect/threads.js";
import { type Ideal, including, nothingYet } from "./lattice.js";
import type { Class } from "./orders.js";

/** What one run of a program shows. Panic text goes to stderr: its place among the lines is no part of an outcome. */
export interface Outcome {
  readonly stdout: readonly string[];
  readonly end: End["kind"];
  /** The exit code; null where there is none. */
  readonly code: number | null;
  /** Sorted, so that equal outcomes are equal text. */
  readonly panics: readonly Panic[];
}

export interface Panic {
  readonly thread: string;
  readonly message: string;
}

/** An outcome, and the elements of its class in an order that shows it. */
export interface Shown {
  readonly outcome: Outcome;
  readonly order: readonly number[];
}

/**
 * Every outcome that a class (made with its panics) can have, each once: what is printed differs from order to order.
 * Ends after `most` of them.
 */
export function* outcomesOf(all: Class, most = Number.POSITIVE_INFINITY): Generator<Shown, void, void> {
  const seen = new Set<string>();
  let level: Prefix[] = [{ ideal: nothingYet, stdout: [], panics: [], order: [] }];
  while (level.length > 0) {
    const next = new Map<string, Prefix>();
    for (const prefix of level) {
      const elements = all.lattice.nexts(prefix.ideal);
      const ends = elements.length === 0 || elements.some((element) => all.isEnd(element));
      if (ends) {
        const outcome = outcomeOf(prefix, all.run.end);
        const key = JSON.stringify(outcome);
        if (!seen.has(key)) yield { outcome, order: orderOf(prefix, elements, all) };
        seen.add(key);
        if (seen.size >= most) return;
      }
      for (const element of elements) {
        if (all.isEnd(element)) continue;
        const longer = extended(prefix, element, all);
        next.set(JSON.stringify([String(longer.ideal), longer.stdout, longer.panics]), longer);
      }
    }
    level = [...next.values()];
  }
}

/** The beginning of an order, and what it has shown. */
interface Prefix {
  readonly ideal: Ideal;
  readonly stdout: readonly string[];
  readonly panics: readonly Panic[];
  readonly order: readonly number[];
}

function extended({ ideal, stdout, panics, order }: Prefix, element: number, all: Class): Prefix {
  const events = all.events(element);
  return {
    ideal: including(ideal, element),
    stdout: [...stdout, ...events.flatMap(linesOf)],
    panics: [...panics, ...events.flatMap((event) => panicsOf(event, all))].sort(byText),
    order: [...order, element],
  };
}

function linesOf(event: RunEvent): string[] {
  return event.kind === "print" && event.stream === "stdout" ? event.text.split("\n") : [];
}

function panicsOf(event: RunEvent, { run }: Class): Panic[] {
  if (event.kind !== "panic") return [];
  const thread = labelOf(run.threads.find(({ id }) => id === event.thread));
  return [{ thread, message: event.message }];
}

function byText(a: Panic, b: Panic): number {
  const [first, second] = [JSON.stringify(a), JSON.stringify(b)];
  return first < second ? -1 : Number(first > second);
}

function outcomeOf({ stdout, panics }: Prefix, end: End): Outcome {
  return { stdout, end: end.kind, code: end.kind === "exit" ? end.code : null, panics };
}

function orderOf({ order }: Prefix, elements: readonly number[], all: Class): readonly number[] {
  return [...order, ...elements.filter((element) => all.isEnd(element)).slice(0, 1)];
}
