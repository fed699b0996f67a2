import type { Pending, Step, Visible } from "../../engine/execution.js";
import { Operation } from "../../engine/operation.js";
import type { Trace } from "./trace.js";

/** How a live thread stands between two steps. */
export interface Standing {
  readonly thread: number;
  /** The operation that it waits to do; null when it could go on. */
  readonly wait: Visible | null;
  /** The threads that it waits for. */
  readonly holders: readonly number[];
  /** Where in the source it stands, as in "p.ts:4:9", where that is known. */
  readonly position: string | null;
  /** The numbers of the locks that it holds, be it to read only. */
  readonly holds: readonly number[];
}

/** How all threads stand before the first step, and after each. */
export function standingsOf(trace: Trace): readonly (readonly Standing[])[] {
  const { steps, after } = trace;
  const owners = new Map<number, readonly number[]>();
  const scopes = scopesOf(trace);
  const positions = positionsOf(trace);
  return [...steps.map(({ before }) => before), after].map((live, index) => {
    const step = steps[index - 1];
    if (step !== undefined) change(owners, step);
    return live.map(({ thread, operation, enabled }) => ({
      thread,
      wait: enabled ? null : operation,
      holders: enabled ? [] : holdersOf(operation, live, { owners, scopes }),
      position: positions[index]?.get(thread) ?? null,
      holds: [...owners].flatMap(([lock, holders]) => (holders.includes(thread) ? [lock] : [])),
    }));
  });
}

/** Where each thread stands, by how many steps were done: at what it does next, or would do. */
function positionsOf({ steps, after, positions }: Trace): readonly ReadonlyMap<number, string | null>[] {
  const last = after.map(({ thread }, index) => [thread, positions.after[index] ?? null] as const);
  const backwards: ReadonlyMap<number, string | null>[] = [new Map(last)];
  for (const [index, { thread }] of [...steps.entries()].reverse())
    backwards.push(new Map(backwards.at(-1)).set(thread, positions.steps[index] ?? null));
  return backwards.reverse();
}

interface Known {
  /** By lock: the threads that hold it. */
  readonly owners: ReadonlyMap<number, readonly number[]>;
  /** By thread: the scope that it belongs to; 0 for none. */
  readonly scopes: ReadonlyMap<number, number>;
}

/** A thread tells its scope when it exits. Of one that never comes to that we know who spawned it. */
function scopesOf({ steps, after, run }: Trace): ReadonlyMap<number, number> {
  const scopes = new Map<number, number>();
  for (const { thread, operation } of after) {
    if (operation.kind !== Operation.scopeEnd) continue;
    for (const { id, parent } of run.threads) if (parent === thread) scopes.set(id, operation.object);
  }
  for (const { thread, operation } of [...steps, ...after])
    if (operation.kind === Operation.exit) scopes.set(thread, operation.other);
  return scopes;
}

function change(owners: Map<number, readonly number[]>, { thread, operation }: Step): void {
  const holders = owners.get(operation.object) ?? [];
  const change = holdingOf(operation);
  if (change === "hold") owners.set(operation.object, [...holders, thread]);
  if (change === "release")
    owners.set(
      operation.object,
      holders.filter((holder) => holder !== thread),
    );
}

/** Whether an operation takes a lock, or gives one back. */
export function holdingOf({ kind, other }: Visible): "hold" | "release" | null {
  switch (kind) {
    case Operation.lock:
    case Operation.read:
    case Operation.write:
      return "hold";
    case Operation.tryLock:
    case Operation.tryRead:
    case Operation.tryWrite:
      return other === 1 ? "hold" : null;
    case Operation.unlock:
    case Operation.unlockRead:
    case Operation.unlockWrite:
      return "release";
    default:
      return null;
  }
}

function holdersOf(
  { kind, object }: Visible,
  live: readonly Pending[],
  { owners, scopes }: Known,
): readonly number[] {
  switch (kind) {
    case Operation.join:
      return [object];
    case Operation.lock:
    case Operation.read:
    case Operation.write:
      return live.map(({ thread }) => thread).filter((thread) => owners.get(object)?.includes(thread));
    case Operation.scopeEnd:
      return live.map(({ thread }) => thread).filter((thread) => scopes.get(thread) === object);
    default:
      return [];
  }
}
