import type { RunEvent } from "../run.js";
import type { Touch } from "./touches.js";

/** What a log tells of those who wait at its end; empty where it does not tell what threads do to locks. */
export interface Hearsay {
  /** Who reads an RwLock, by its number: once for each guard. */
  readonly readers: ReadonlyMap<number, readonly number[]>;
  /** Who is making what is made once. */
  readonly makers: ReadonlyMap<number, readonly number[]>;
  /** Who notified a condition variable while nobody waited there. */
  readonly unheard: ReadonlyMap<number, readonly number[]>;
}

export function hearsayOf(events: readonly RunEvent[]): Hearsay {
  return {
    readers: standing(events, ["read"], ["unlock"]),
    makers: standing(events, ["make"], ["made"]),
    unheard: standing(events, ["notify nobody"], []),
  };
}

/** The threads, by object, that did one of `begins` and since then none of `ends`. */
function standing(
  events: readonly RunEvent[],
  begins: readonly Touch[],
  ends: readonly Touch[],
): ReadonlyMap<number, readonly number[]> {
  const known = new Map<number, readonly number[]>();
  for (const event of events) {
    if (!("object" in event)) continue;
    const threads = known.get(event.object) ?? [];
    if (begins.includes(event.kind)) known.set(event.object, [...threads, event.thread]);
    if (ends.includes(event.kind)) known.set(event.object, without(threads, event.thread));
  }
  return known;
}

function without(threads: readonly number[], thread: number): readonly number[] {
  const at = threads.indexOf(thread);
  return threads.filter((_, index) => index !== at);
}
