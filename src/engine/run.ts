import type { Touch } from "./log/touches.js";

/** Which scheduler a run was under: real time on real cores, one thread at a time as a plan says, or in virtual time by a policy. */
export type SchedulerName = "native" | "controlled" | Policy;

/** The orders in which the simulated scheduler can let enabled threads go. */
export const policies = [
  "main first",
  "children first",
  "reverse",
  "last spawned first",
  "late sleepers",
  "round robin",
] as const;
export type Policy = (typeof policies)[number];

/** A thread of a run. Ids count from 1, the main thread, in the order of spawning. */
export interface ThreadInfo {
  readonly id: number;
  /** `main`, the name that was given, or null. */
  readonly name: string | null;
  /** The id of the thread that spawned it; null for main. */
  readonly parent: number | null;
}

/** One thing that an onlooker could see, in the order in which it happened. `at` is milliseconds since the start, virtual when simulated. */
export type RunEvent =
  | {
      readonly kind: "print";
      readonly thread: number;
      readonly at: number;
      readonly stream: "stdout" | "stderr";
      readonly text: string;
    }
  | {
      readonly kind: "spawn";
      readonly thread: number;
      readonly at: number;
      readonly child: number;
      readonly name: string | null;
    }
  | {
      readonly kind: "exit";
      readonly thread: number;
      readonly at: number;
      /** It ended the whole program, by `process.exit` or as `abort` does. */
      readonly called?: true;
    }
  | { readonly kind: "join"; readonly thread: number; readonly at: number; readonly child: number }
  | {
      readonly kind: "panic";
      readonly thread: number;
      readonly at: number;
      readonly message: string;
      readonly position: string | null;
      readonly payload: string;
    }
  | { readonly kind: "killed"; readonly thread: number; readonly at: number }
  /** It falls asleep until then. Told of a simulated run only. */
  | { readonly kind: "sleep"; readonly thread: number; readonly at: number; readonly until: number }
  /** Something was done to a lock, a barrier or a condition variable. Told under the controlled scheduler only: it would slow real threads down. */
  | {
      readonly kind: Touch;
      readonly thread: number;
      readonly at: number;
      /** The number of the thing. */
      readonly object: number;
    };

/**
 * What a thread does with a value that threads share: looks at it; replaces it unseen; or both, while nothing can come
 * in between.
 */
export type Use = "reads" | "writes" | "changes";

/** Something that threads share, as findings call it. */
export interface Thing {
  /** Its number in the order of creation, from 1. */
  readonly number: number;
  /** As in "mutex `fork`", or "mutex #1" where the source gives it no name. */
  readonly label: string;
  /** The same where there is little room: "fork". */
  readonly short: string;
}

/** What a thread was waiting for when nothing could go on. `holder` is the thread that could end the wait, if one is known. */
export interface Wait {
  readonly thread: number;
  /** As in "waits to lock mutex `fork`". */
  readonly what: string;
  /** The same where there is little room: "waits for fork". */
  readonly brief?: string;
  /** Where it waits, as in "p.ts:4:9", as far as that is known. */
  readonly position?: string;
  readonly holder: number | null;
  /** What others, or the thread itself, have to do with what it waits for, as far as that is known. */
  readonly concerned?: {
    readonly threads: readonly number[];
    /** What is said of one of them, and of more: "has it", "have it". */
    readonly says: readonly [one: string, more: string];
  };
}

/** Where a thread is in the source, as in "p.ts:4:9". */
export interface Place {
  readonly thread: number;
  readonly position: string;
}

/** How many messages the channels of a run had room for: the one with the fewest places, and that with the most. Null: any number. */
export interface Capacity {
  readonly fewest: number | null;
  readonly most: number | null;
}

export type Limit = "time" | "output" | "memory" | "steps";

/** How a run ended. 134 is an abort (stack overflow, panic while panicking). */
export type End =
  | { readonly kind: "exit"; readonly code: number }
  | { readonly kind: "deadlock"; readonly waits: readonly Wait[] }
  | { readonly kind: "limit"; readonly limit: Limit; readonly message: string; readonly place?: Place };

/** All that is known of one run of a program. */
export interface Run {
  readonly scheduler: SchedulerName;
  readonly threads: readonly ThreadInfo[];
  readonly events: readonly RunEvent[];
  /** What the threads share, in the order of creation. */
  readonly things?: readonly Thing[];
  /** For each event where in the source it happened, as in "p.ts:4:9", where that was asked for. */
  readonly positions?: readonly (string | null)[];
  /** For each event of an atomic, and for each unlock, what was done with the value, where that was asked for. */
  readonly uses?: readonly (Use | null)[];
  /** For each event the values that it was about, where that was asked for: ": 0" or " from 0 to 1", behind what was done; or "". */
  readonly values?: readonly string[];
  readonly end: End;
  /** How long it took: virtual milliseconds when simulated, real ones otherwise. */
  readonly makespan: number;
  /** The most threads, main among them, that had been started and had not exited at one time. */
  readonly overlap: number;
  /** Mutexes (and other locks) that were poisoned when the run ended. */
  readonly poisoned: number;
  /** Absent when no channel was made. */
  readonly capacity?: Capacity;
}
