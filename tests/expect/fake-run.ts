import type { Run, RunEvent, ThreadInfo } from "#lib/engine/run.js";

/** What happens in a faked run, in the order in which it happens; threads are told by their ids. */
export const does = {
  prints: (thread: number, text: string): RunEvent => ({
    kind: "print",
    thread,
    at: 0,
    stream: "stdout",
    text,
  }),
  complains: (thread: number, text: string): RunEvent => ({
    kind: "print",
    thread,
    at: 0,
    stream: "stderr",
    text,
  }),
  panics: (thread: number, message: string, payload = "Any { .. }"): RunEvent => {
    return { kind: "panic", thread, at: 0, message, payload, position: "demo.ts:3:5" };
  },
  exits: (thread: number): RunEvent => ({ kind: "exit", thread, at: 0 }),
  joins: (thread: number, child: number): RunEvent => ({ kind: "join", thread, at: 0, child }),
  sleeps: (thread: number, ms: number): RunEvent => ({ kind: "sleep", thread, at: 0, until: ms }),
  isKilled: (thread: number): RunEvent => ({ kind: "killed", thread, at: 0 }),
} as const;

const mainThread: ThreadInfo = { id: 1, name: "main", parent: null };

/** A run with main and one thread for each name (null for none), all spawned by main. */
export function fakeRun(events: readonly RunEvent[], { names = [null], ...rest }: FakeRun = {}): Run {
  const spawned = names.map((name, index): ThreadInfo => ({ id: index + 2, name, parent: 1 }));
  return {
    scheduler: "main first",
    threads: [mainThread, ...spawned],
    events,
    end: { kind: "exit", code: 0 },
    makespan: 0,
    overlap: 1 + names.length,
    poisoned: 0,
    ...rest,
  };
}

export interface FakeRun extends Partial<Run> {
  readonly names?: readonly (string | null)[];
}
