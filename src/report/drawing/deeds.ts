import type { Run, RunEvent } from "../../engine/run.js";
import { labelOf } from "../../expect/threads.js";
import { positionAt } from "../place.js";
import { touchText } from "./touches.js";

/** What one thread does at a moment. */
export interface Deed {
  readonly thread: number;
  readonly kind: "text" | "note" | "end" | "bad";
  readonly text: string;
  /** Where in the source it is written, as in "p.ts:4:9", where that is known. */
  readonly position?: string | null;
}

const MAIN = 1;

/** What an event with its index among those of the run shows; null for what says nothing of its own. */
export function deedOf(event: RunEvent, index: number, run: Run): Deed | null {
  const deed = isPanicMessage(event) ? null : bareDeed(event, index, run);
  return deed && { ...deed, position: positionAt(run, index) };
}

/** What a panic writes to stderr, which says no more than the panic that follows it. */
function isPanicMessage(event: RunEvent): boolean {
  return (
    event.kind === "print" &&
    event.stream === "stderr" &&
    /^\n?thread '.*' \(\d+\) panicked at /.test(event.text)
  );
}

function bareDeed(event: RunEvent, index: number, run: Run): Deed | null {
  const { thread } = event;
  switch (event.kind) {
    case "print":
      return event.stream === "stdout"
        ? { thread, kind: "text", text: event.text }
        : { thread, kind: "note", text: event.text.replace(/^\n/, "") };
    case "panic":
      return { thread, kind: "bad", text: `panics: ${event.message}` };
    case "killed":
      // Only who ends the process kills the others; the row that ends a drawing says what else ended it.
      return run.end.kind === "exit" ? { thread, kind: "bad", text: "killed" } : null;
    case "join":
      return { thread, kind: "note", text: `joined ${labelIn(run, event.child)}` };
    case "exit":
      if (event.called) return { thread, kind: "end", text: "ends the program" };
      if (thread === MAIN) return panics(run, MAIN) ? null : { thread, kind: "end", text: "main returns" };
      return isSimulated(run) ? { thread, kind: "note", text: "ends" } : null;
    case "spawn":
      // A measure is about how long threads live.
      return isSimulated(run) ? { thread, kind: "note", text: `spawns ${labelIn(run, event.child)}` } : null;
    case "sleep":
      return null;
    default:
      return { thread, kind: "note", text: touchOf(event, index, run) };
  }
}

/** "loads n: 0" */
function touchOf({ kind, object }: Touching, index: number, run: Run): string {
  const text = touchText(kind, thingIn(run, object), run.uses?.[index] ?? null);
  return text + (run.values?.[index] ?? "");
}

type Touching = Extract<RunEvent, { readonly object: number }>;

/** Whether it ran in virtual time, to be measured. */
function isSimulated({ scheduler }: Run): boolean {
  return scheduler !== "native" && scheduler !== "controlled";
}

function panics({ events }: Run, thread: number): boolean {
  return events.some((event) => event.kind === "panic" && event.thread === thread);
}

/** What the end of a run shows besides its last event. */
export function lastDeeds({ end, events, threads }: Run): readonly Deed[] {
  switch (end.kind) {
    case "deadlock":
      return end.waits.map(({ thread, what, brief = what, position = null }) => ({
        thread,
        kind: "bad",
        text: brief,
        position,
      }));
    case "limit":
      return end.limit === "steps" && end.place !== undefined
        ? [{ thread: end.place.thread, kind: "bad", text: "and so on for ever" }]
        : [{ thread: end.place?.thread ?? MAIN, kind: "bad", text: "stopped" }];
    case "exit": {
      const returned = events.some(
        (event) => event.kind === "exit" && (event.called || event.thread === MAIN),
      );
      if (end.code === 0 && returned && threads.length > 0) return [];
      return [{ thread: MAIN, kind: "end", text: `exit code ${end.code}` }];
    }
    default:
      return end satisfies never;
  }
}

/** What a drawing calls something that threads share. */
function thingIn({ things }: Run, number: number): string {
  return things?.[number - 1]?.short ?? `#${number}`;
}

/** What a drawing calls a thread. */
export function labelIn({ threads }: Run, id: number): string {
  return labelOf(threads.find((thread) => thread.id === id));
}
