import { type Reply, skipKey } from "./ask-requests.js";
import type { Lifetime } from "./lifetime.js";

/** A key as `node:readline` reports it while a prompt reads. */
interface Keypress {
  readonly name?: string;
  readonly ctrl?: boolean;
}

export interface Leaving {
  readonly stdin: NodeJS.EventEmitter;
  readonly lifetime: Pick<Lifetime, "atSuspend">;
  /** Whether `s` passes the question over: it does where nothing is typed. */
  readonly skips: boolean;
}

type Reason = "skipped" | "ended" | "resumed";

/**
 * Runs a prompt that keys can leave: Esc and Ctrl-D, after which a prompt alone would wait for ever, and `s`. After a
 * suspension it is begun anew: a prompt alone would neither be drawn nor read any more.
 */
export async function leavable<T>(
  prompt: (signal: AbortSignal) => Promise<T>,
  leaving: Leaving,
): Promise<Reply<T>> {
  for (;;) {
    const left = new AbortController();
    const forget = listen((reason) => left.abort(reason), leaving);
    try {
      return { kind: "given", value: await prompt(left.signal) };
    } catch (error) {
      if (!left.signal.aborted || !isNamed(error, "AbortPromptError")) throw error;
      const reason: Reason = left.signal.reason;
      if (reason !== "resumed") return { kind: reason };
    } finally {
      forget();
    }
  }
}

/** Whether a prompt rejected because of Ctrl-C. */
export function isInterrupted(error: unknown): boolean {
  return isNamed(error, "ExitPromptError");
}

/** Milliseconds within which all have heard that the process goes on; some hear it twice. */
const settling = 50;

function listen(leave: (reason: Reason) => void, { stdin, lifetime, skips }: Leaving): () => void {
  let timer: NodeJS.Timeout | undefined;
  const onKey = (_text: unknown, key: Keypress): void => {
    const reason = reasonOf(key, skips);
    if (reason !== null) leave(reason);
  };
  const resume = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => leave("resumed"), settling);
  };
  // Only what the prompt's own reading of stdin reports: a second reader would take keys from it.
  stdin.on("keypress", onKey);
  const forget = lifetime.atSuspend({ pause: () => undefined, resume });
  return () => {
    clearTimeout(timer);
    stdin.off("keypress", onKey);
    forget();
  };
}

function reasonOf({ name, ctrl = false }: Keypress, skips: boolean): Reason | null {
  if (name === "escape" || (ctrl && name === "d")) return "ended";
  return skips && !ctrl && name === skipKey ? "skipped" : null;
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
