import type { Run, RunEvent, Use } from "../../engine/run.js";
import type { Mismatch } from "./mismatch.js";

/** A thread writes a value back that it read before another thread changed it. The events are indexes into `run.events`. */
export interface LostUpdate {
  readonly thread: number;
  /** The number of the thing whose value it is. */
  readonly object: number;
  /** Where it reads and where it writes: of a lock, where it locks. */
  readonly read: number;
  readonly write: number;
  /** The thread whose change is lost. */
  readonly other: number;
  /** What one has to see of it: the read, the change that is lost, and the write; of a lock, where it is given back with them. */
  readonly events: readonly [read: number, change: number, write: number];
}

type Wrong = Pick<Mismatch, "at" | "cause">;

/** The first lost update of a run before what is wrong with its output; null where there is none, or it may not matter. */
export function lostUpdateBefore(run: Run, { at, cause }: Wrong): LostUpdate | null {
  const { events, end } = run;
  const isOutput = cause === "line" || cause === "missing" || cause === "forbidden";
  const isCut = events.some(({ kind }) => kind === "panic") || (cause === "missing" && isKilled(run));
  return !isOutput || isCut || end.kind !== "exit" ? null : firstLost(accessesOf(run, at));
}

/** Lines can be missing for no other reason than that their threads were killed. */
function isKilled({ events }: Run): boolean {
  return events.some(({ kind }) => kind === "killed");
}

/** What a thread does with a shared value while no other thread can come in between. */
interface Access {
  readonly thread: number;
  readonly object: number;
  readonly use: Use;
  /** Indexes of the events with which it begins and ends. */
  readonly at: number;
  readonly end: number;
}

type Touching = Extract<RunEvent, { readonly object: number }>;

/** The accesses of a run before an event, in their order. */
function accessesOf({ events, uses = [] }: Run, before: number): Access[] {
  const locked = new Map<string, number>();
  return events.slice(0, before).flatMap((event, index) => {
    if (!("object" in event)) return [];
    if (takes.has(event.kind)) locked.set(keyOf(event), index);
    const use = accesses.has(event.kind) ? (uses[index] ?? null) : null;
    const at = event.kind === "unlock" ? (locked.get(keyOf(event)) ?? index) : index;
    const { thread, object } = event;
    return use === null ? [] : [{ thread, object, use, at, end: index }];
  });
}

const takes: ReadonlySet<RunEvent["kind"]> = new Set(["lock", "read", "write"]);
const accesses: ReadonlySet<RunEvent["kind"]> = new Set(["load", "store", "update", "compare", "unlock"]);

function keyOf({ thread, object }: Pick<Touching, "thread" | "object">): string {
  return `${thread} ${object}`;
}

/** What a thread has read of a thing, and who changed the thing first after that. */
interface Known {
  readonly access: Access;
  readonly other: Access | null;
}

function firstLost(accesses: readonly Access[]): LostUpdate | null {
  const known = new Map<string, Known>();
  for (const access of accesses) {
    const read = known.get(keyOf(access));
    if (access.use === "writes" && read !== undefined && read.other !== null)
      return lostUpdate(read.access, read.other, access);
    if (access.use === "reads") known.set(keyOf(access), { access, other: null });
    else {
      outdate(known, access);
      known.delete(keyOf(access));
    }
  }
  return null;
}

function lostUpdate(read: Access, change: Access, write: Access): LostUpdate {
  const { thread, object } = write;
  const events = [read.at, change.end, write.end] as const;
  return { thread, object, read: read.at, write: write.at, other: change.thread, events };
}

/** What others have read of the thing is no longer so. */
function outdate(known: Map<string, Known>, change: Access): void {
  const { thread, object } = change;
  for (const [key, read] of known)
    if (read.access.object === object && read.access.thread !== thread && read.other === null)
      known.set(key, { ...read, other: change });
}
