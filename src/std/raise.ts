import { CannotCross } from "../engine/codec/cannot-cross.js";
import { describe } from "../engine/heap/values.js";
import { Panic } from "../engine/thread/panics.js";
import { currentThread } from "../engine/thread/thread.js";

/** Starts a panic: the message goes to stderr at once, then the thread unwinds. */
export function raise(message: string): never {
  throw begin(new Panic(message));
}

export function raiseValue(payload: unknown): never {
  throw begin(new Panic(payload));
}

/** Starts a panic for `error`: what could not cross threads becomes a message that says so. */
export function begin(error: unknown): unknown {
  const panic = error instanceof CannotCross ? new Panic(describe(error)) : error;
  currentThread().panic(panic);
  return panic;
}
