import { type Deeds, objects, the, visible } from "./deed.js";
import type { LockState, State, ThreadState } from "./state.js";

export const mutexDeeds: Deeds<"lock" | "tryLock" | "unlock" | "letGo" | "retake"> = {
  lock: {
    visible: ({ mutex }) => visible("lock", objects.mutex + mutex),
    isEnabled: ({ mutex }, { state }) => isFree(state, mutex),
    perform: ({ mutex }, { state, thread }) => take(state, thread, mutex),
  },
  tryLock: {
    visible: ({ mutex }, { state }) =>
      visible("tryLock", objects.mutex + mutex, Number(isFree(state, mutex))),
    perform({ mutex, skip }, { state, thread }) {
      if (isFree(state, mutex)) take(state, thread, mutex);
      else thread.at += skip;
    },
  },
  unlock: {
    visible: ({ mutex }, { thread }) => unlocking(thread, mutex),
    perform({ mutex }, { state, thread }) {
      drop(thread, mutex);
      unlock(state, thread, mutex);
    },
  },
  letGo: {
    visible: ({ mutex }, { thread }) => unlocking(thread, mutex),
    perform({ mutex }, { state, thread }) {
      drop(thread, mutex);
      unlock(state, thread, mutex);
    },
  },
  retake: {
    visible: ({ mutex }) => visible("lock", objects.mutex + mutex),
    isEnabled: ({ mutex }, { state }) => isFree(state, mutex),
    perform: ({ mutex }, { state, thread }) => take(state, thread, mutex),
  },
};

export function unlocking({ panicked }: ThreadState, mutex: number): ReturnType<typeof visible> {
  return visible("unlock", objects.mutex + mutex, Number(panicked));
}

export function unlock(state: State, { panicked }: ThreadState, mutex: number): void {
  const lock = the(state.mutexes, mutex);
  lock.state = 0;
  if (panicked) lock.poisoned = true;
}

/** What is known of whoever has got hold of a lock. */
export function warn(thread: ThreadState, { poisoned }: LockState): void {
  if (poisoned) thread.register = 100;
}

function isFree(state: State, mutex: number): boolean {
  return the(state.mutexes, mutex).state === 0;
}

function take(state: State, thread: ThreadState, mutex: number): void {
  const lock = the(state.mutexes, mutex);
  lock.state = thread.id;
  warn(thread, lock);
  thread.held.push({ kind: "mutex", object: mutex });
}

function drop({ held }: ThreadState, mutex: number): void {
  const at = held.findLastIndex(({ kind, object }) => kind === "mutex" && object === mutex);
  held.splice(at, 1);
}
