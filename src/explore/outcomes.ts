import type { End, Run, RunEvent } from "../engine/run.js";
import { type Ideal, including, nothingYet } from "./lattice.js";
import type { Class } from "./orders.js";

/** What one run of a program shows. Panic text goes to stderr: its place among the lines is no part of an outcome. */
export interface Outcome extends Ending {
  readonly stdout: readonly string[];
}

/** How a run ends, apart from what it printed. */
export interface Ending {
  readonly end: End["kind"];
  /** The exit code; null where there is none. */
  readonly code: number | null;
  /** Sorted, so that equal endings are equal text. */
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

/** So many beginnings are looked at before a class counts as too big to be listed. */
const mostBeginnings = 300_000;

/**
 * Every outcome that a class (made with its panics) can have, each once: what is printed differs from order to order. They
 * come one by one, so that a class with more than can ever be listed can be left. Returns whether these were all.
 */
export function* outcomesOf(all: Class): Generator<Shown, boolean, void> {
  const shown = new Set<string>();
  const seen = new Set<string>();
  const beginnings: Beginning[] = [{ ideal: nothingYet, stdout: [], order: [] }];
  for (let one = beginnings.pop(); one !== undefined; one = beginnings.pop()) {
    const elements = all.lattice.nexts(one.ideal);
    const end = elements.find((element) => all.isEnd(element));
    if (elements.length === 0 || end !== undefined) {
      const outcome = { stdout: one.stdout, ...endingOf(all, one.order) };
      const key = JSON.stringify(outcome);
      if (!shown.has(key)) yield { outcome, order: end === undefined ? one.order : [...one.order, end] };
      shown.add(key);
    }
    for (const element of elements.toReversed()) {
      if (element === end) continue;
      const longer = extended(one, element, all);
      const key = `${longer.ideal} ${JSON.stringify(longer.stdout)}`;
      if (!seen.has(key)) beginnings.push(longer);
      seen.add(key);
    }
    if (seen.size > mostBeginnings) return false;
  }
  return true;
}

/** The beginning of an order, and what it has printed. */
interface Beginning {
  readonly ideal: Ideal;
  readonly stdout: readonly string[];
  readonly order: readonly number[];
}

function extended({ ideal, stdout, order }: Beginning, element: number, all: Class): Beginning {
  return {
    ideal: including(ideal, element),
    stdout: [...stdout, ...linesOf(all, element)],
    order: [...order, element],
  };
}

/** What one run has shown. */
export function outcomeOf(run: Run): Outcome {
  return { stdout: run.events.flatMap(printed), ...endingWith(run, run.events) };
}

/** The lines on stdout that an element prints. */
export function linesOf(all: Class, element: number): string[] {
  return all.events(element).flatMap(printed);
}

function printed(event: RunEvent): string[] {
  return event.kind === "print" && event.stream === "stdout" ? event.text.split("\n") : [];
}

/** How runs of a class end that show these elements, in any order. */
export function endingOf(all: Class, elements: readonly number[]): Ending {
  return endingWith(
    all.run,
    elements.flatMap((element) => all.events(element)),
  );
}

function endingWith(run: Run, events: readonly RunEvent[]): Ending {
  const panics = events.flatMap((event) => panicsOf(event, run)).sort(byText);
  return { end: run.end.kind, code: run.end.kind === "exit" ? run.end.code : null, panics };
}

/** An ending as text, the same for equal ones. */
export function endingKey({ end, code, panics }: Ending): string {
  return JSON.stringify({ end, code, panics } satisfies Ending);
}

function panicsOf(event: RunEvent, run: Run): Panic[] {
  return event.kind === "panic" ? [{ thread: threadName(run, event.thread), message: event.message }] : [];
}

/** What a thread is called: its name, or `thread 2`. */
export function threadName({ threads }: Pick<Run, "threads">, thread: number): string {
  return threads.find(({ id }) => id === thread)?.name ?? `thread ${thread}`;
}

function byText(a: Panic, b: Panic): number {
  const [first, second] = [JSON.stringify(a), JSON.stringify(b)];
  return first < second ? -1 : Number(first > second);
}
