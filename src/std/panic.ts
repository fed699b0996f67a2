import { sendable } from "../engine/codec/hosts.js";
import { Panic, payloadOf } from "../engine/thread/panics.js";
import { currentThread } from "../engine/thread/thread.js";
import { setHook, takeHook } from "./panic-hook.js";
import { PanicPayload } from "./panic-payload.js";
import { raise, raiseValue } from "./raise.js";
import { Err, Ok, type Result } from "./result.js";

sendable(Panic, {
  freeze: (panic): readonly [unknown, string] => [panic.payload, panic.message],
  thaw: ([payload, message]) => new Panic(payload, message),
});

/**
 * Panics: prints `message` to stderr and unwinds this thread. Whoever joins it gets the message. Rust's `panic!`.
 *
 * `panic.setHook` and `panic.takeHook` are those of `std::panic`.
 *
 * @example if (total < 0) panic(`negative total: ${total}`);
 */
export function panic(message = "explicit panic"): never {
  return raise(message);
}

panic.setHook = setHook;
panic.takeHook = takeHook;

/** Panics with any value as its payload. Rust's `std::panic::panic_any`. */
export function panicAny(payload: unknown): never {
  return raiseValue(payload);
}

/**
 * Calls `body`; a panic in it ends here, and its payload is the error. The message is printed all the same. Rust's
 * `std::panic::catch_unwind`.
 *
 * @example catchUnwind(() => parse(text)).unwrapOr(0)
 */
export function catchUnwind<T>(body: () => T): Result<T, PanicPayload> {
  const thread = currentThread();
  return thread.unwinds.shielded(() => {
    try {
      return Ok(body());
    } catch (error) {
      thread.unwinding(error);
      thread.unwinds.end(error);
      return Err(new PanicPayload(payloadOf(error)));
    }
  });
}

/**
 * Goes on with a panic that was caught or joined: no message, no hook. Rust's `std::panic::resume_unwind`.
 *
 * @example handle.join().unwrapOrElse((payload) => resumeUnwind(payload));
 */
export function resumeUnwind(payload: unknown): never {
  const thread = currentThread();
  const panic = new Panic(payload instanceof PanicPayload ? PanicPayload.valueOf(payload) : payload);
  thread.unwinds.silence(panic);
  thread.panic(panic);
  throw panic;
}
