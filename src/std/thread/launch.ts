import { CannotCross } from "../../engine/codec/cannot-cross.js";
import { describe } from "../../engine/heap/values.js";
import * as threads from "../../engine/thread/threads.js";
import { IoError } from "../io.js";
import { raise } from "../raise.js";
import { Err, Ok, type Result } from "../result.js";

/** What a thread's spawner can choose. */
export interface Settings {
  readonly name: string | null;
  /** Bytes of stack; null: as many as all have. */
  readonly stack: number | null;
}

export const usual: Settings = { name: null, stack: null };

/** More bytes of stack than a system has to give to one thread. */
const tooMuchStack = 2 ** 36;
/** Kilobytes: with less no JavaScript engine starts, with more no program gets further. */
const [least, most] = [512, 256 * 1024];

function kilobytes(stack: number | null): number {
  return stack === null ? 0 : Math.min(most, Math.max(least, Math.ceil(stack / 1024)));
}

/** Starts a thread; what the closure may not take along is a panic of the one who starts it. */
export function launch(
  closure: () => unknown,
  { name, stack }: Settings,
  scope: number,
): Result<threads.Spawned, IoError> {
  if (stack !== null && stack >= tooMuchStack) return Err(IoError.wouldBlock());
  try {
    return Ok(threads.spawnThread(closure, { name, scope, stack: kilobytes(stack) }));
  } catch (error) {
    if (error instanceof threads.SpawnRefused) return Err(IoError.wouldBlock());
    if (error instanceof CannotCross) return raise(describe(error));
    throw error;
  }
}
