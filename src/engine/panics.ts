import { SourceMap } from "node:module";
import type { Heap } from "./heap.js";
import { EventKind, header } from "./layout.js";
import type { Program } from "./program.js";
import type { Thread } from "./thread.js";

/** What a panic carries when it was raised by the runtime rather than by a plain `throw`. */
export class Panic extends Error {
  override readonly name = "Panic";

  constructor(
    /** What `join` hands over and `PanicPayload.downcast` looks at. */
    readonly payload: unknown,
    message = typeof payload === "string" ? payload : "Box<dyn Any>",
  ) {
    super(message);
  }
}

/** What was thrown, as the payload of the panic that it is. */
export function payloadOf(error: unknown): unknown {
  return error instanceof Panic ? error.payload : error;
}

/** The line of a panic's message, as std's default hook prints it. */
export function messageOf(error: unknown): string {
  if (error instanceof Panic) return error.message;
  if (typeof error === "string") return error;
  if (error instanceof Error)
    return error.name === "Error" ? error.message : `${error.name}: ${error.message}`;
  return "Box<dyn Any>";
}

const note = "note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace";

/** Prints what std's default panic hook prints, and logs the panic. */
export function reportPanic(thread: Thread, error: unknown, program: Program): void {
  const position = locate(thread.stackOf(error), program);
  const message = messageOf(error);
  const header = `\nthread '${thread.name ?? "<unnamed>"}' (${thread.id}) panicked at ${position ?? program.file}:\n`;
  thread.print("stderr", header + message + (isFirst(thread.heap) ? `\n${note}` : ""));
  const payload = payloadOf(error);
  thread.note({
    kind: EventKind.panic,
    text: JSON.stringify({ message, position, payload: kindOf(payload) }),
  });
}

/** The note is printed once a process. */
function isFirst(heap: Heap): boolean {
  return Atomics.exchange(heap.words, header.panicNote, 1) === 0;
}

function kindOf(payload: unknown): string {
  if (typeof payload !== "object" || payload === null) return typeof payload;
  return Object.getPrototypeOf(payload)?.constructor?.name ?? "object";
}

/** The innermost place in the learner's source, as `file:line:column`. */
function locate(stack: string, program: Program): string | null {
  for (const line of stack.split("\n")) {
    const at = line.lastIndexOf(`${program.file}:`);
    const found = at < 0 ? null : /^:(\d+):(\d+)/.exec(line.slice(at + program.file.length));
    if (found !== null) return toSource(program, Number(found[1]), Number(found[2]));
  }
  return null;
}

let maps: { program: Program; map: SourceMap } | null = null;

function toSource(program: Program, line: number, column: number): string {
  if (maps?.program !== program) maps = { program, map: new SourceMap(JSON.parse(program.map)) };
  const entry = maps.map.findEntry(line - 1, column - 1);
  if (!("originalLine" in entry)) return `${program.file}:${line}:${column}`;
  return `${program.file}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
}

export function reportStackOverflow(thread: Thread): void {
  const name = thread.name ?? "<unnamed>";
  thread.print(
    "stderr",
    `\nthread '${name}' (${thread.id}) has overflowed its stack\nfatal runtime error: stack overflow, aborting`,
  );
}
