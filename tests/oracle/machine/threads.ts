import { type Deeds, raise, the, type Visible, visible } from "./deed.js";
import type { Instruction } from "./program.js";
import type { State, ThreadState } from "./state.js";

type Op =
  | "print"
  | "show"
  | "spawn"
  | "join"
  | "closeScope"
  | "park"
  | "parkInTime"
  | "unpark"
  | "isFinished"
  | "yield"
  | "exit";

export const threadDeeds: Deeds<Op> = {
  print: {
    visible: () => visible("print"),
    perform: ({ text }, { state }) => void state.stdout.push(text),
  },
  show: {
    visible: () => visible("print"),
    perform: ({ text }, { state, thread }) => void state.stdout.push(`${text}${thread.register}`),
  },
  spawn: {
    visible: (_, { state }) => visible("spawn", state.threads.length + 1),
    perform({ body, scoped }, { state, thread }) {
      thread.children.push(addThread(state, body, scoped ? thread.opened : 0));
    },
  },
  join: {
    visible: ({ child }, { thread }) => visible("join", thread.children[child]),
    isEnabled: ({ child }, { state, thread }) => childOf(state, thread, child).phase === "gone",
    perform({ child }, { state, thread }) {
      thread.register = Number(childOf(state, thread, child).panicked);
    },
  },
  closeScope: {
    visible: (_, { thread }) => visible("scopeEnd", thread.opened),
    isEnabled: (_, { state, thread }) => isEmpty(state, thread.opened),
    perform(_, { state, thread }) {
      const failed = state.threads.some(({ scope, panicked }) => scope === thread.opened && panicked);
      thread.opened = 0;
      if (failed) raise(thread, "a scoped thread panicked");
    },
  },
  park: {
    visible: (_, { thread }) => visible("park", thread.id),
    isEnabled: (_, { thread }) => thread.token,
    perform(_, { thread }) {
      thread.token = false;
    },
  },
  parkInTime: {
    visible: (_, { thread }) => visible("parkInTime", thread.id, Number(thread.token)),
    perform(_, { thread }) {
      thread.token = false;
    },
  },
  unpark: {
    visible: ({ child }, { thread }) => visible("unpark", thread.children[child]),
    perform({ child }, { state, thread }) {
      childOf(state, thread, child).token = true;
    },
  },
  isFinished: {
    visible: ({ child }, { thread }) => visible("isFinished", thread.children[child]),
    perform({ child }, { state, thread }) {
      thread.register = Number(childOf(state, thread, child).phase === "gone");
    },
  },
  yield: { visible: () => visible("yield"), perform: () => {} },
  exit: {
    visible: () => visible("exitProcess"),
    perform({ code }: Instruction<"exit">, { state, thread }) {
      state.code = code;
      thread.phase = "gone";
    },
  },
};

export function addThread(state: State, body: number, scope: number): number {
  const id = state.threads.length + 1;
  state.threads.push({
    id,
    body,
    scope,
    opened: 0,
    at: 0,
    phase: "body",
    register: 0,
    token: false,
    round: 0,
    message: -1,
    children: [],
    held: [],
    panicked: false,
    panic: "",
  });
  return id;
}

export function isEmpty({ threads }: State, scope: number): boolean {
  return threads.every((one) => one.scope !== scope || one.phase === "gone");
}

/** What a thread does that is done with its body. */
export function leaving({ id, scope }: ThreadState): Visible {
  return id === 1 ? visible("exitProcess") : visible("exit", id, scope);
}

export function leave(state: State, thread: ThreadState): void {
  thread.phase = "gone";
  if (thread.id === 1) state.code = thread.panicked ? 101 : 0;
}

function childOf({ threads }: State, { children }: ThreadState, child: number): ThreadState {
  return the(threads, (children[child] ?? 0) - 1);
}
