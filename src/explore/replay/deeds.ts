import type { Step } from "../../engine/execution.js";
import { Operation } from "../../engine/operation.js";
import type { Run, RunEvent } from "../../engine/run.js";
import { holdingOf, type Standing } from "./standings.js";
import type { Trace } from "./trace.js";
import type { Words } from "./words.js";

/** What a thread does, or what becomes of it. `hold` and `release` are about locks; `stuck`: it waits for ever. */
export interface Deed {
  readonly thread: number;
  readonly kind:
    | "run"
    | "print"
    | "hold"
    | "release"
    | "wait"
    | "wake"
    | "panic"
    | "end"
    | "killed"
    | "stuck";
  readonly text: string;
  /** Of a print and of a panic: which event of the run it is. */
  readonly event?: number;
}

/** What a step shows: its operation, and what its thread did behind it (`events`, by index), one after the other. */
export function deedsOf(
  { run, steps, values }: Trace,
  { at, events }: { readonly at: number; readonly events: readonly number[] },
  words: Words,
): readonly Deed[] {
  const step = steps[at];
  if (step === undefined) return [];
  const { thread, operation } = step;
  const text = words.step(operation);
  const own: Deed[] = text === null ? [] : [{ thread, kind: kindOf(step), text: text + (values[at] ?? "") }];
  if (operation.kind === Operation.exitProcess)
    own.push({ thread, kind: "end", text: exitText(thread, run) });
  return [...own, ...events.flatMap((index) => deedOf(run.events[index], index))];
}

function kindOf({ operation }: Step): Deed["kind"] {
  return holdingOf(operation) ?? "run";
}

function deedOf(event: RunEvent | undefined, index: number): Deed[] {
  if (event === undefined) return [];
  const { thread } = event;
  if (event.kind === "panic")
    return [{ thread, kind: "panic", text: `panics: ${event.message}`, event: index }];
  if (event.kind !== "print" || isPanicMessage(event)) return [];
  return [{ thread, kind: "print", text: event.text, event: index }];
}

/** What a panic writes to stderr, which says no more than the panic that follows it. */
function isPanicMessage({ stream, text }: Extract<RunEvent, { kind: "print" }>): boolean {
  return stream === "stderr" && /^\n?thread '.*' \(\d+\) panicked at /.test(text);
}

function exitText(thread: number, { end, events }: Run): string {
  const code = end.kind === "exit" ? end.code : 0;
  const panicked = events.some((event) => event.kind === "panic" && event.thread === thread);
  const called = events.some((event) => event.kind === "exit" && event.thread === thread && event.called);
  if (called && code === 0) return "ends the program";
  if (thread === 1 && code === 0) return "main returns";
  return panicked ? `the process ends with code ${code}` : `exits with code ${code}`;
}

/** What a step changes for the other threads: some have to wait now, some can go on, at the end all are killed. */
export function changesBy(
  { thread: actor, operation }: Step,
  before: readonly Standing[],
  after: readonly Standing[],
  words: Words,
): readonly Deed[] {
  const others = after.filter(({ thread }) => thread !== actor);
  if (operation.kind === Operation.exitProcess)
    return others.map(({ thread }) => ({ thread, kind: "killed", text: "killed" }));
  return others.flatMap((standing): Deed[] => {
    const { thread, wait } = standing;
    const waited = before.find((one) => one.thread === thread)?.wait ?? null;
    if (waited === null && wait !== null) return [{ thread, kind: "wait", text: words.wait(standing) }];
    return waited !== null && wait === null ? [{ thread, kind: "wake", text: "can go on" }] : [];
  });
}

/** That the thread which made a step comes to wait by itself. */
export function ownWait({ thread }: Step, after: readonly Standing[], words: Words): readonly Deed[] {
  const standing = after.find((one) => one.thread === thread && one.wait !== null);
  return standing === undefined ? [] : [{ thread, kind: "wait", text: words.wait(standing) }];
}

/** What becomes of the threads that are left when nothing goes on. */
export function lastDeeds({ end, loops }: Trace, left: readonly Standing[], words: Words): readonly Deed[] {
  if (loops !== undefined) return [{ thread: loops, kind: "stuck", text: "and so on for ever" }];
  if (end === "deadlock")
    return left.map((standing) => ({ thread: standing.thread, kind: "stuck", text: words.wait(standing) }));
  return end === "exit" ? [] : left.map(({ thread }) => ({ thread, kind: "killed", text: "stopped" }));
}
