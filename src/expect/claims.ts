import type { Expectation } from "./expectation.js";
import { toWho } from "./lines.js";
import { type TextTest, textTest, type Who } from "./pattern.js";
import type { Range } from "./range.js";

/** A panic that every run must show. A null says nothing. */
export interface ExpectedPanic {
  readonly thread: Who | null;
  readonly message: TextTest | null;
  readonly payload: TextTest | null;
  readonly joined: boolean | null;
}

/** Anything but a pattern that an expectation can claim. */
export type Claim =
  | { readonly kind: "panics"; readonly panics: readonly ExpectedPanic[] }
  | { readonly kind: "exit"; readonly code: number }
  | { readonly kind: "deadlocks" }
  | { readonly kind: "rejected"; readonly code: string }
  | { readonly kind: "uses"; readonly names: readonly string[] }
  | { readonly kind: "avoids"; readonly name: string }
  | { readonly kind: "computes"; readonly text: string }
  | { readonly kind: Measured; readonly range: Range }
  | { readonly kind: "blocks" | "busy" }
  | { readonly kind: "reachable" | "unreachable"; readonly run: Expectation };

/** What a claim can give a number of. */
export type Measured =
  | "threads"
  | "poisons"
  | "makespan"
  | "sleeps"
  | "overlaps"
  | "speakers"
  | "capacity"
  | "outputs";

/** A panic as an author writes it; what is left out may be anything. */
export interface PanicDraft {
  /** Which thread panics: `child(1)`, `"main"`, or a name that was given. */
  readonly thread?: Who | string;
  /** The message without the `thread '…' panicked at …` header; a regular expression must match all of it. */
  readonly message?: string | RegExp;
  /** The value that was thrown, as `debug` shows it. */
  readonly payload?: string | RegExp;
  /** True when a `join` must have seen the panic, false when none may. */
  readonly joined?: boolean;
}

/**
 * Exactly these panics happen in every run, in any order. Without this claim no thread may panic.
 *
 * @example panics([{ thread: child(1), message: "division by zero", joined: true }])
 */
export function panics(drafts: readonly PanicDraft[]): Claim {
  return { kind: "panics", panics: drafts.map(expectedPanic) };
}

function expectedPanic({ thread, message, payload, joined }: PanicDraft): ExpectedPanic {
  return {
    thread: thread === undefined ? null : toWho(thread),
    message: message === undefined ? null : textTest(message),
    payload: payload === undefined ? null : textTest(payload),
    joined: joined ?? null,
  };
}

/**
 * The program's exit code. Without this claim it is 0, or 101 when main is among the `panics`.
 *
 * @example exit(2)
 */
export function exit(code: number): Claim {
  return { kind: "exit", code };
}

/**
 * Every run ends with all live threads waiting for each other.
 *
 * @example expectation(seq("both locked their first"), deadlocks())
 */
export function deadlocks(): Claim {
  return { kind: "deadlocks" };
}

/**
 * Who waits sleeps until it is woken: no thread waits by asking again and again in a loop, in any order of the threads.
 *
 * @example expectation(lines("ready", "go"), blocks())
 */
export function blocks(): Claim {
  return { kind: "blocks" };
}

/**
 * No thread is there for show: every closure that is given to `spawn` does more than sleep, and returns no mere literal.
 *
 * @example expectation("pool: 4 guests", threads(2), busy())
 */
export function busy(): Claim {
  return { kind: "busy" };
}

/**
 * The source uses this, or one of these: an item of `thread-lessons` by its path, or a method of any value by its name
 * after a dot.
 *
 * @example uses("thread.scope")
 * @example uses(".join", ".isFinished")
 */
export function uses(...names: readonly [string, ...string[]]): Claim {
  return { kind: "uses", names };
}

/**
 * The source does not use this; names are as in `uses`.
 *
 * @example avoids("thread.sleep")
 */
export function avoids(name: string): Claim {
  return { kind: "avoids", name };
}

/**
 * The program works this out: no text and no number that stands in the source is it, or has it in it as a whole word.
 *
 * @example expectation("till: 735 euros", computes("735"))
 */
export function computes(text: string): Claim {
  if (text.trim() === "") throw new TypeError("computes: give it what the program works out");
  return { kind: "computes", text };
}

/**
 * The program is rejected with an error of this code before it runs. It stands alone: nothing is run.
 *
 * @example expectation(rejected("E0373"))
 */
export function rejected(code: string): Claim {
  return { kind: "rejected", code };
}
