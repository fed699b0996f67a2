import { setTimeout as after } from "node:timers/promises";
import type { Run } from "../engine/run.js";

/** A run that is known not to end may take so many milliseconds more, for what it prints. */
const patience = 300;

/**
 * A run on real threads; null when it was given up, because nobody can wait for it: `isEndless` says so a moment before.
 * Its own end is aborted by `signal`, and rejects then.
 */
export async function runForReal(
  run: (signal: AbortSignal) => Promise<Run>,
  signal: AbortSignal,
  isEndless: Promise<boolean>,
): Promise<Run | null> {
  const enough = new AbortController();
  const giveUp = async (): Promise<void> => {
    if (!(await isEndless)) return;
    await after(patience, null, { ref: false });
    enough.abort();
  };
  // Whoever awaits `isEndless` itself hears of its errors.
  giveUp().catch(() => undefined);
  try {
    return await run(AbortSignal.any([signal, enough.signal]));
  } catch (error) {
    if (enough.signal.aborted && !signal.aborted) return null;
    throw error;
  }
}
