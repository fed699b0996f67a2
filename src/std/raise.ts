import { Panic } from "../engine/panics.js";
import { currentThread } from "../engine/thread.js";

/** Starts a panic: the message goes to stderr at once, then the thread unwinds. */
export function raise(message: string): never {
  throw begin(new Panic(message));
}

export function raiseValue(payload: unknown): never {
  throw begin(new Panic(payload));
}

function begin(panic: Panic): Panic {
  currentThread().panic(panic);
  return panic;
}
