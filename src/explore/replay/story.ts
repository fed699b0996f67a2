import type { ThreadInfo } from "../../engine/run.js";
import { changesBy, type Deed, deedsOf, lastDeeds, ownWait } from "./deeds.js";
import { type Standing, standingsOf } from "./standings.js";
import type { Trace } from "./trace.js";
import { Words } from "./words.js";

export type { Deed, Standing };

/** What happens at one time, and how all threads stand then. A thread has one deed in it at most. */
export interface Scene {
  readonly deeds: readonly Deed[];
  /** Where in the source that is written, as in "p.ts:4:9", where that is known. */
  readonly position: string | null;
  readonly standings: readonly Standing[];
  /** The index of the step that it belongs to; the number of steps for what comes at the end. */
  readonly step: number;
}

/** An execution as people can follow it. */
export interface Story {
  readonly threads: readonly ThreadInfo[];
  readonly scenes: readonly Scene[];
  readonly words: Words;
}

/**
 * Tells an execution in scenes: one for each step that matters, with what it changes for other threads, and one for each
 * time that a thread comes to wait by itself.
 */
export function storyOf(trace: Trace): Story {
  const { run, steps, positions } = trace;
  const words = new Words(trace);
  const standings = standingsOf(trace);
  const events = eventsByStep(trace);
  const scenes = steps.flatMap((step, index): Scene[] => {
    const [before = [], after = []] = standings.slice(index, index + 2);
    const [first, ...rest] = deedsOf(trace, { at: index, events: events.get(index) ?? [] }, words);
    const changed = [...(first === undefined ? [] : [first]), ...changesBy(step, before, after, words)];
    const own = [changed, ...rest.map((deed) => [deed])].filter(({ length }) => length > 0);
    const wait = ownWait(step, after, words);
    // Until it comes to wait, its thread goes on.
    const going = after.map((one) =>
      one.thread === step.thread ? { ...one, wait: null, holders: [] } : one,
    );
    const position = positions.steps[index] ?? null;
    const next = after.find(({ thread }) => thread === step.thread)?.position ?? null;
    return [
      ...own.map((deeds) => ({ deeds, position, standings: going, step: index })),
      ...wait.map((deed) => ({ deeds: [deed], position: next, standings: after, step: index })),
    ];
  });
  const left = standings.at(-1) ?? [];
  const last = lastDeeds(trace, left, words);
  const end: Scene = { deeds: last, position: null, standings: left, step: steps.length };
  const all = last.length === 0 ? scenes : [...scenes, end];
  return { threads: run.threads, scenes: all, words };
}

/** The indexes of the events that belong to each step. */
function eventsByStep({ stepOf }: Trace): ReadonlyMap<number, readonly number[]> {
  const byStep = new Map<number, number[]>();
  for (const [event, step] of stepOf.entries()) {
    const known = byStep.get(step);
    if (known === undefined) byStep.set(step, [event]);
    else known.push(event);
  }
  return byStep;
}
