import { type Deeds, objects, the, type Visible, visible } from "./deed.js";
import { warn } from "./mutex.js";
import type { State, ThreadState } from "./state.js";

type Kind = "read" | "write";

export const rwlockDeeds: Deeds<"read" | "tryRead" | "unlockRead" | "write" | "tryWrite" | "unlockWrite"> = {
  read: {
    visible: ({ rwlock }) => visible("read", objects.rwlock + rwlock),
    isEnabled: ({ rwlock }, { state }) => admits(state, rwlock, "read"),
    perform: ({ rwlock }, { state, thread }) => enter(state, thread, rwlock, "read"),
  },
  tryRead: {
    visible: ({ rwlock }, { state }) => trying("tryRead", state, rwlock, "read"),
    perform({ rwlock, skip }, { state, thread }) {
      if (admits(state, rwlock, "read")) enter(state, thread, rwlock, "read");
      else thread.at += skip;
    },
  },
  unlockRead: {
    visible: ({ rwlock }, { thread }) => leaving(thread, rwlock, "read"),
    perform: ({ rwlock }, { state, thread }) => drop(state, thread, rwlock, "read"),
  },
  write: {
    visible: ({ rwlock }) => visible("write", objects.rwlock + rwlock),
    isEnabled: ({ rwlock }, { state }) => admits(state, rwlock, "write"),
    perform: ({ rwlock }, { state, thread }) => enter(state, thread, rwlock, "write"),
  },
  tryWrite: {
    visible: ({ rwlock }, { state }) => trying("tryWrite", state, rwlock, "write"),
    perform({ rwlock, skip }, { state, thread }) {
      if (admits(state, rwlock, "write")) enter(state, thread, rwlock, "write");
      else thread.at += skip;
    },
  },
  unlockWrite: {
    visible: ({ rwlock }, { thread }) => leaving(thread, rwlock, "write"),
    perform: ({ rwlock }, { state, thread }) => drop(state, thread, rwlock, "write"),
  },
};

export function leaving({ panicked }: ThreadState, rwlock: number, kind: Kind): Visible {
  return kind === "read"
    ? visible("unlockRead", objects.rwlock + rwlock)
    : visible("unlockWrite", objects.rwlock + rwlock, Number(panicked));
}

/** A writer that panics poisons; a reader does not. */
export function leave(state: State, { panicked }: ThreadState, rwlock: number, kind: Kind): void {
  const lock = the(state.rwlocks, rwlock);
  lock.state -= kind === "read" ? 1 : -1;
  if (kind === "write" && panicked) lock.poisoned = true;
}

function admits(state: State, rwlock: number, kind: Kind): boolean {
  const { state: now } = the(state.rwlocks, rwlock);
  return kind === "read" ? now >= 0 : now === 0;
}

function trying(name: string, state: State, rwlock: number, kind: Kind): Visible {
  return visible(name, objects.rwlock + rwlock, Number(admits(state, rwlock, kind)));
}

function enter(state: State, thread: ThreadState, rwlock: number, kind: Kind): void {
  const lock = the(state.rwlocks, rwlock);
  lock.state += kind === "read" ? 1 : -1;
  warn(thread, lock);
  thread.held.push({ kind, object: rwlock });
}

function drop(state: State, thread: ThreadState, rwlock: number, kind: Kind): void {
  const at = thread.held.findLastIndex((one) => one.kind === kind && one.object === rwlock);
  thread.held.splice(at, 1);
  leave(state, thread, rwlock, kind);
}
