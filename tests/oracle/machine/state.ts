import type { Instruction, Program } from "./program.js";

/** A panic unwinds to the scope that is open, which waits for its threads before it goes on. */
export type Phase = "body" | "panic message" | "unwinding" | "scope" | "leaving" | "gone";

/** What a thread has to let go of when it panics. */
export interface Held {
  readonly kind: "mutex" | "read" | "write" | "once";
  readonly object: number;
}

export interface ThreadState {
  readonly id: number;
  readonly body: number;
  /** The scope that it belongs to, and the one that it has opened. */
  readonly scope: number;
  opened: number;
  at: number;
  phase: Phase;
  register: number;
  token: boolean;
  /** The round of the barrier that it waits for; the message that it waits for to be taken. */
  round: number;
  message: number;
  readonly children: number[];
  readonly held: Held[];
  panicked: boolean;
  panic: string;
}

export interface LockState {
  /** A mutex: who holds it. A reader-writer lock: how many read; -1 when somebody writes. */
  state: number;
  poisoned: boolean;
  value: number;
}

export interface CondvarState {
  tickets: number;
  serial: number;
  /** Who waits, in order of coming; `notified` for those who have been chosen, where that is done at once. */
  line: { thread: number; ticket: number; notified: boolean }[];
  /** Notifications that nobody has taken yet: for those with a ticket below `before`. */
  notices: { other: number; before: number; left: number }[];
}

export interface ChannelState {
  readonly places: number | null;
  senders: number;
  receiver: boolean;
  /** Numbers count from 0. */
  sent: number;
  reserved: number;
  received: number;
  values: number[];
  /** Whether somebody waits to receive, where there are no places. */
  attended: boolean;
}

export interface State {
  readonly threads: ThreadState[];
  readonly mutexes: LockState[];
  readonly rwlocks: LockState[];
  readonly condvars: CondvarState[];
  readonly barriers: { arrived: number; completed: number }[];
  readonly onces: number[];
  readonly atomics: number[];
  readonly arcs: number[];
  readonly channels: ChannelState[];
  scopes: number;
  /** What came out so far; no step looks at it. */
  readonly stdout: string[];
  readonly panics: string[];
  code: number | null;
}

/** What there is before the first step; only of what the program uses. */
export function initial(program: Program): State {
  const { barriers = [], onces = [], arcs = [], channels = [] } = program;
  const count = (kind: string): number =>
    1 + Math.max(-1, ...program.bodies.flat().map((one) => objectOf(one, kind)));
  const lock = (): LockState => ({ state: 0, poisoned: false, value: 0 });
  return {
    threads: [],
    mutexes: Array.from({ length: count("mutex") }, lock),
    rwlocks: Array.from({ length: count("rwlock") }, lock),
    condvars: Array.from({ length: count("condvar") }, () => ({
      tickets: 0,
      serial: 0,
      line: [],
      notices: [],
    })),
    barriers: barriers.map(() => ({ arrived: 0, completed: 0 })),
    onces: onces.map(() => 0),
    atomics: Array<number>(count("atomic")).fill(0),
    arcs: [...arcs],
    channels: channels.map(({ places, senders }) => ({
      places,
      senders,
      receiver: true,
      sent: 0,
      reserved: 0,
      received: 0,
      values: [],
      attended: false,
    })),
    scopes: 0,
    stdout: [],
    panics: [],
    code: null,
  };
}

/** The number of the object of that kind that an instruction is about; -1 for none. */
function objectOf(instruction: Instruction, kind: string): number {
  const { of, lock = -1, ...others } = instruction as { of?: string; lock?: number; [kind: string]: unknown };
  const object = of === kind ? lock : others[kind];
  return typeof object === "number" ? object : -1;
}

/** A deep copy of plain data. */
export function copied<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(copied) as T;
  const copy = { ...value };
  for (const key in copy) {
    const part = copy[key];
    if (typeof part === "object" && part !== null) copy[key] = copied(part);
  }
  return copy;
}
