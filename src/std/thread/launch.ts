import { CannotCross } from "../../engine/codec/cannot-cross.js";
import * as threads from "../../engine/threads.js";
import { describe } from "../../engine/values.js";
import { IoError } from "../io.js";
import { raise } from "../raise.js";
import { Err, Ok, type Result } from "../result.js";

/** Starts a thread; what the closure may not take along is a panic of the one who starts it. */
export function launch(
  closure: () => unknown,
  name: string | null,
  scope: number,
): Result<threads.Spawned, IoError> {
  try {
    return Ok(threads.spawnThread(closure, { name, scope }));
  } catch (error) {
    if (error instanceof threads.SpawnRefused) return Err(IoError.wouldBlock());
    if (error instanceof CannotCross) return raise(describe(error));
    throw error;
  }
}
