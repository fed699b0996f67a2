import { type Heap, read } from "../heap/heap.js";
import { EndKind, EventKind, header } from "../heap/layout.js";
import { backtrace } from "../log/backtrace.js";
import type { PanicDetails } from "../log/events.js";
import { framesOf, type Position, show } from "../log/positions.js";
import { Operation } from "../operation.js";
import type { Program } from "../program.js";
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

/** A panic as a hook is told of it. */
export interface PanicInfo {
  readonly payload: unknown;
  readonly message: string;
  readonly position: Position;
  /** The stack's frames as std prints them, where they are to be printed. */
  readonly trace: string | null;
}

/** What a panic needs to be told. */
export interface Telling {
  readonly program: Program;
  /** Another panic unwinds: this one ends the process. */
  readonly isSecond: boolean;
  /** Calls the hook that the program has set, where the heap holds it at `address`. */
  readonly callHook: (address: number, info: PanicInfo) => void;
}

/** Tells the panic's hook of it, or prints what std's own hook prints, and logs the panic. */
export function reportPanic(thread: Thread, error: unknown, { program, isSecond, callHook }: Telling): void {
  const frames = [...framesOf(thread.stackOf(error), program)];
  const found = frames[0]?.position ?? null;
  const position = found ?? { file: program.file, line: 1, column: 1 };
  const message = messageOf(error);
  const payload = payloadOf(error);
  if (thread.unwinds.inHook) return endInHook(thread, position);
  const info: PanicInfo = { payload, message, position, trace: backtrace(frames, isSecond) };
  thread.gate.pass(Operation.print, 1);
  const hook = read(thread.heap, header.panicHook);
  if (hook === 0) thread.write({ stream: "stderr", text: defaultText(thread, info) });
  else runHook(thread, () => callHook(hook, info));
  const details: PanicDetails = { message, position: found && show(found), payload: kindOf(payload) };
  thread.note(EventKind.panic, 0, JSON.stringify(details));
  if (isSecond) thread.printNow("stderr", cleanup(thread, position));
}

function runHook(thread: Thread, call: () => void): void {
  thread.unwinds.inHook = true;
  try {
    call();
  } catch (error) {
    thread.unwinding(error);
  } finally {
    thread.unwinds.inHook = false;
  }
}

function endInHook(thread: Thread, position: Position): never {
  thread.printNow(
    "stderr",
    `panicked at ${show(position)}:\n\nthread panicked while processing panic. aborting.`,
  );
  return thread.end(EndKind.called, 134);
}

/** What std's own hook prints. */
export function defaultText(thread: Thread, { message, position, trace }: PanicInfo): string {
  const last = trace ?? (isFirst(thread.heap) ? note : null);
  return `${headerOf(thread, position)}${message}${last === null ? "" : `\n${last}`}`;
}

function headerOf({ name, id }: Thread, position: Position): string {
  return `\nthread '${name ?? "<unnamed>"}' (${id}) panicked at ${show(position)}:\n`;
}

/** A panic left a destructor while another one unwound. */
function cleanup(thread: Thread, position: Position): string {
  const text = "panic in a destructor during cleanup\nthread caused non-unwinding panic. aborting.";
  return headerOf(thread, position) + text;
}

const note = "note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace";

/** The note is printed once a process. */
function isFirst(heap: Heap): boolean {
  return Atomics.exchange(heap.words, header.panicNote, 1) === 0;
}

function kindOf(payload: unknown): string {
  if (typeof payload !== "object" || payload === null) return typeof payload;
  return Object.getPrototypeOf(payload)?.constructor?.name ?? "object";
}

export function reportStackOverflow(thread: Thread): void {
  const name = thread.name ?? "<unnamed>";
  thread.printNow(
    "stderr",
    `\nthread '${name}' (${thread.id}) has overflowed its stack\nfatal runtime error: stack overflow, aborting`,
  );
}
