import { sendable } from "../engine/codec/hosts.js";
import { read } from "../engine/heap/heap.js";
import { header } from "../engine/heap/layout.js";
import { Operation } from "../engine/operation.js";
import type { Closure } from "../engine/thread/runtime.js";
import { currentThread } from "../engine/thread/thread.js";
import type { PanicHookInfo } from "./panic-hook-info.js";
import { begin, raise } from "./raise.js";

/** A panic hook that was taken: std's own, or one that the program had set. */
export class PanicHook {
  /** Where the heap holds the closure; 0: std's own. */
  readonly #address: number;

  private constructor(address: number) {
    this.#address = address;
  }

  /** Does what the hook does. */
  call(info: PanicHookInfo): void {
    const thread = currentThread();
    if (this.#address === 0) return thread.print("stderr", info.text());
    // Only closures are set as hooks.
    (thread.values.get(this.#address) as Closure)(info);
  }

  /** @internal */
  static take(): PanicHook {
    return new PanicHook(replaceHook(() => 0));
  }

  /** @internal */
  static addressOf(hook: PanicHook): number {
    return hook.#address;
  }

  static {
    sendable(PanicHook, { freeze: (hook) => hook.#address, thaw: (address) => new PanicHook(address) });
  }
}

/**
 * Has `hook` called at every panic from now on, on the thread that panics and before it unwinds, instead of the message
 * on stderr. Every thread calls a copy of the closure. Rust's `std::panic::set_hook`.
 *
 * @example panic.setHook((info) => console.error(`oh: ${info}`));
 */
export function setHook(hook: ((info: PanicHookInfo) => void) | PanicHook): void {
  const { values } = currentThread();
  replaceHook(() => {
    if (hook instanceof PanicHook) return PanicHook.addressOf(hook);
    try {
      return values.put(hook, "the hook");
    } catch (error) {
      throw begin(error);
    }
  });
}

/** Removes the hook, so that std's own is back, and returns it. Rust's `std::panic::take_hook`. */
export function takeHook(): PanicHook {
  return PanicHook.take();
}

/** Stores the address that `make` gives; returns the one before. As visible as the messages of panics are. */
function replaceHook(make: () => number): number {
  const { gate, heap, panicking } = currentThread();
  if (panicking) return raise("cannot modify the panic hook from a panicking thread");
  const address = make();
  gate.pass(Operation.print, 1);
  const before = read(heap, header.panicHook);
  Atomics.store(heap.words, header.panicHook, address);
  return before;
}
