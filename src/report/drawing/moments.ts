import type { Finding } from "../../checker/verdict.js";
import type { Run, RunEvent } from "../../engine/run.js";
import { labelOf } from "../../expect/threads.js";
import { touchText } from "./touches.js";

/** What one thread does at a moment. */
export interface Deed {
  readonly thread: number;
  readonly kind: "text" | "note" | "end" | "bad";
  readonly text: string;
}

/** One row of a drawing: what happens at one time. */
export interface Moment {
  /** Its place in the run, from 1. */
  readonly number: number;
  readonly deeds: readonly Deed[];
  /** Whether this is where the run cannot be right any more. */
  readonly breaks: boolean;
}

const MAIN = 1;

/** The moments of a run that are worth drawing, the breaking one among them. */
export function momentsOf({ run, at }: Finding): Moment[] {
  const rows = rowsOf(run);
  const found = rows.findIndex(({ last }) => last >= at);
  const broken = found === -1 ? rows.length - 1 : found;
  return rows.map(({ deeds }, index) => ({ number: index + 1, deeds, breaks: index === broken }));
}

interface Row {
  readonly deeds: readonly Deed[];
  /** Index of the last event in it. */
  readonly last: number;
}

function rowsOf(run: Run): Row[] {
  const rows: Row[] = [];
  for (const [index, event] of run.events.entries()) {
    const deed = isPanicMessage(event) ? null : deedOf(event, run);
    const before = rows.at(-1);
    if (deed === null) continue;
    if (event.kind === "killed" && before !== undefined && endsMain(before))
      rows[rows.length - 1] = { deeds: [...before.deeds, deed], last: index };
    else rows.push({ deeds: [deed], last: index });
  }
  const end = endOf(run);
  return end.length === 0 ? rows : [...rows, { deeds: end, last: run.events.length }];
}

function endsMain({ deeds: [first] }: Row): boolean {
  return first?.kind === "end" && first.thread === MAIN;
}

/** What a panic writes to stderr, which says no more than the panic that follows it. */
function isPanicMessage(event: RunEvent): boolean {
  return (
    event.kind === "print" &&
    event.stream === "stderr" &&
    /^\n?thread '.*' \(\d+\) panicked at /.test(event.text)
  );
}

function deedOf(event: RunEvent, run: Run): Deed | null {
  const { thread } = event;
  switch (event.kind) {
    case "print":
      return event.stream === "stdout"
        ? { thread, kind: "text", text: event.text }
        : { thread, kind: "note", text: event.text };
    case "panic":
      return { thread, kind: "bad", text: `panics: ${event.message}` };
    case "killed":
      // Only who ends the process kills the others; the row that ends a drawing says what else ended it.
      return run.end.kind === "exit" ? { thread, kind: "bad", text: "killed" } : null;
    case "join":
      return { thread, kind: "note", text: `joined ${labelIn(run, event.child)}` };
    case "exit":
      return thread === MAIN && !panics(run, MAIN) ? { thread, kind: "end", text: "main returns" } : null;
    case "spawn":
      return null;
    default:
      return { thread, kind: "note", text: touchText(event.kind, event.object) };
  }
}

function panics({ events }: Run, thread: number): boolean {
  return events.some((event) => event.kind === "panic" && event.thread === thread);
}

function endOf({ end, events, threads }: Run): Deed[] {
  switch (end.kind) {
    case "deadlock":
      return end.waits.map(({ thread, what }) => ({ thread, kind: "bad", text: briefly(what) }));
    case "limit":
      return [{ thread: MAIN, kind: "bad", text: "stopped" }];
    case "exit": {
      const returned = events.some((event) => event.kind === "exit" && event.thread === MAIN);
      if (end.code === 0 && returned && threads.length > 0) return [];
      return [{ thread: MAIN, kind: "end", text: `exit code ${end.code}` }];
    }
    default:
      return end satisfies never;
  }
}

/** What a thread waits for, for a column: the sentence below says the rest. */
function briefly(what: string): string {
  const found = BRIEF.find(([whole]) => whole.test(what));
  return found === undefined ? what : what.replace(...found);
}

const BRIEF: readonly (readonly [whole: RegExp, brief: string])[] = [
  [/^waits to (?:lock|read|write) \w+ (#\d+).*/, "waits for $1"],
  [/^waits (?:to be notified|for others to arrive) at \w+ (#\d+).*/, "waits at $1"],
  [/^waits for value (#\d+).*/, "waits for $1"],
  [/^waits for room in channel (#\d+).*/, "waits: $1 is full"],
  [/^waits for its message to be received from channel (#\d+).*/, "waits at $1"],
  [/^waits for a message of channel (#\d+).*/, "waits: $1 is empty"],
  [/^is parked .*/, "is parked"],
  [/( of its scope)? to end$/, ""],
];

/** What a drawing calls a thread. */
export function labelIn({ threads }: Run, id: number): string {
  return labelOf(threads.find((thread) => thread.id === id));
}
