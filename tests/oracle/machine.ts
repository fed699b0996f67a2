/**
 * A plain model of threads, to compare with: it imports nothing of the product. One step does the visible instruction
 * at which a thread stands, and everything invisible after it.
 */

/** What a thread does. Mutexes go by number, children by the order in which their parent spawned them. */
export type Instruction =
  | { readonly op: "print"; readonly text: string }
  /** Prints the text, then the thread's register. */
  | { readonly op: "show"; readonly text: string }
  /** A scoped child belongs to the scope that is open. */
  | { readonly op: "spawn"; readonly body: number; readonly scoped: boolean }
  /** Leaves 1 in the register when the child panicked, 0 otherwise. */
  | { readonly op: "join"; readonly child: number }
  | { readonly op: "openScope" }
  | { readonly op: "closeScope" }
  /** Leaves 100 in the register when the mutex is poisoned. */
  | { readonly op: "lock"; readonly mutex: number }
  /** When somebody holds the mutex, the next `skip` instructions are left out. */
  | { readonly op: "tryLock"; readonly mutex: number; readonly skip: number }
  | { readonly op: "unlock"; readonly mutex: number }
  /** Between register and what a held mutex guards; invisible, as is `increment`, of the register. */
  | { readonly op: "read"; readonly mutex: number }
  | { readonly op: "write"; readonly mutex: number }
  | { readonly op: "increment" }
  | { readonly op: "park" }
  | { readonly op: "unpark"; readonly child: number }
  /** Leaves 1 in the register when the child has ended, 0 otherwise. */
  | { readonly op: "isFinished"; readonly child: number }
  | { readonly op: "yield" }
  | { readonly op: "panic"; readonly message: string }
  | { readonly op: "exit"; readonly code: number };

/** `bodies[0]` is main's. */
export type Program = readonly (readonly Instruction[])[];

/** What a thread will do next. The numbers mean what they mean for that operation; 0 for nothing. */
export interface Visible {
  readonly name: string;
  readonly object: number;
  readonly other: number;
}

/** A panic unwinds to the scope that is open, which waits for its threads before it goes on. */
type Phase = "body" | "panic message" | "unwinding" | "scope" | "leaving" | "gone";

interface ThreadState {
  readonly id: number;
  readonly body: number;
  /** The scope that it belongs to, and the one that it has opened. */
  readonly scope: number;
  opened: number;
  at: number;
  phase: Phase;
  register: number;
  token: boolean;
  readonly children: number[];
  readonly held: number[];
  panicked: boolean;
  message: string;
}

export interface State {
  readonly threads: ThreadState[];
  /** By mutex. */
  readonly owner: number[];
  readonly poisoned: boolean[];
  readonly value: number[];
  scopes: number;
  /** What came out so far; no step looks at it. */
  readonly stdout: string[];
  readonly panics: string[];
  code: number | null;
}

const mutexes = 4;

export function begin(program: Program): State {
  const state: State = {
    threads: [],
    owner: Array<number>(mutexes).fill(0),
    poisoned: Array<boolean>(mutexes).fill(false),
    value: Array<number>(mutexes).fill(0),
    scopes: 0,
    stdout: [],
    panics: [],
    code: null,
  };
  addThread(program, state, 0, 0);
  return state;
}

function addThread(program: Program, state: State, body: number, scope: number): number {
  const id = state.threads.length + 1;
  const thread: ThreadState = {
    id,
    body,
    scope,
    opened: 0,
    at: 0,
    phase: "body",
    register: 0,
    token: false,
    children: [],
    held: [],
    panicked: false,
    message: "",
  };
  state.threads.push(thread);
  settle(program, state, thread);
  return id;
}

export interface Pending {
  readonly thread: number;
  readonly operation: Visible;
  readonly enabled: boolean;
}

/** Every thread that is not gone, with what it will do next and whether it can. */
export function pending(program: Program, state: State): Pending[] {
  const alive = state.threads.filter(({ phase }) => phase !== "gone");
  return alive.map((thread) => {
    const operation = nextOf(program, thread, state);
    return { thread: thread.id, operation, enabled: isEnabled(operation, thread, state) };
  });
}

function nextOf(program: Program, thread: ThreadState, state: State): Visible {
  const visible = (name: string, object = 0, other = 0): Visible => ({ name, object, other });
  if (thread.phase === "panic message") return visible("print", 1);
  if (thread.phase === "unwinding") return visible("unlock", thread.held.at(-1) ?? 0);
  if (thread.phase === "scope") return visible("scopeEnd", thread.opened);
  if (thread.phase === "leaving")
    return thread.id === 1 ? visible("exitProcess") : visible("exit", thread.id, thread.scope);
  const instruction = program[thread.body]?.[thread.at];
  switch (instruction?.op) {
    case "print":
    case "show":
      return visible("print", 0);
    case "spawn":
      return visible("spawn", state.threads.length + 1);
    case "join":
    case "isFinished":
    case "unpark":
      return visible(instruction.op, thread.children[instruction.child]);
    case "closeScope":
      return visible("scopeEnd", thread.opened);
    case "tryLock":
      return visible("tryLock", instruction.mutex, Number(state.owner[instruction.mutex] === 0));
    case "lock":
    case "unlock":
      return visible(instruction.op, instruction.mutex);
    case "park":
      return visible("park", thread.id);
    case "exit":
      return visible("exitProcess");
    case "yield":
      return visible("yield");
    default:
      throw new Error(`thread ${thread.id} stands at ${instruction?.op}`);
  }
}

function isEnabled({ name, object }: Visible, thread: ThreadState, { threads, owner }: State): boolean {
  switch (name) {
    case "lock":
      return owner[object] === 0;
    case "join":
      return threads[object - 1]?.phase === "gone";
    case "scopeEnd":
      return threads.every(({ scope, phase }) => scope !== object || phase === "gone");
    case "park":
      return thread.token;
    default:
      return true;
  }
}

/** The state after thread `id` has made its next step. */
export function step(program: Program, before: State, id: number): State {
  const state = structuredClone(before);
  const thread = state.threads[id - 1];
  if (thread === undefined) throw new Error(`there is no thread ${id}`);
  perform(program, state, thread);
  if (state.code === null && thread.phase !== "gone") settle(program, state, thread);
  return state;
}

function perform(program: Program, state: State, thread: ThreadState): void {
  switch (thread.phase) {
    case "panic message":
      state.panics.push(`${thread.id === 1 ? "main" : `thread ${thread.id}`}: ${thread.message}`);
      thread.phase = "unwinding";
      return;
    case "unwinding":
      release(state, thread, thread.held.pop() ?? 0);
      return;
    case "scope":
      thread.opened = 0;
      thread.phase = "leaving";
      return;
    case "leaving":
      thread.phase = "gone";
      if (thread.id === 1) state.code = thread.panicked ? 101 : 0;
      return;
    default:
      execute(program, state, thread);
  }
}

function execute(program: Program, state: State, thread: ThreadState): void {
  const instruction = program[thread.body]?.[thread.at++];
  const childOf = (index: number): ThreadState | undefined =>
    state.threads[(thread.children[index] ?? 0) - 1];
  switch (instruction?.op) {
    case "print":
      state.stdout.push(instruction.text);
      return;
    case "show":
      state.stdout.push(`${instruction.text}${thread.register}`);
      return;
    case "spawn":
      thread.children.push(
        addThread(program, state, instruction.body, instruction.scoped ? thread.opened : 0),
      );
      return;
    case "join":
      thread.register = Number(childOf(instruction.child)?.panicked);
      return;
    case "isFinished":
      thread.register = Number(childOf(instruction.child)?.phase === "gone");
      return;
    case "unpark": {
      const child = childOf(instruction.child);
      if (child !== undefined) child.token = true;
      return;
    }
    case "park":
      thread.token = false;
      return;
    case "closeScope": {
      const failed = state.threads.some(({ scope, panicked }) => scope === thread.opened && panicked);
      thread.opened = 0;
      if (failed) raise(thread, "a scoped thread panicked");
      return;
    }
    case "tryLock":
      if (state.owner[instruction.mutex] !== 0) thread.at += instruction.skip;
      else take(state, thread, instruction.mutex);
      return;
    case "lock":
      take(state, thread, instruction.mutex);
      return;
    case "unlock":
      thread.held.splice(thread.held.lastIndexOf(instruction.mutex), 1);
      release(state, thread, instruction.mutex);
      return;
    case "exit":
      state.code = instruction.code;
      thread.phase = "gone";
      return;
  }
}

function take(state: State, thread: ThreadState, mutex: number): void {
  state.owner[mutex] = thread.id;
  if (state.poisoned[mutex]) thread.register = 100;
  thread.held.push(mutex);
}

function release(state: State, { panicked }: ThreadState, mutex: number): void {
  state.owner[mutex] = 0;
  if (panicked) state.poisoned[mutex] = true;
}

function raise(thread: ThreadState, message: string): void {
  thread.message = message;
  thread.panicked = true;
  thread.phase = "panic message";
}

/** Does what is invisible, up to the next visible operation. */
function settle(program: Program, state: State, thread: ThreadState): void {
  if (thread.phase === "unwinding" && thread.held.length === 0)
    thread.phase = thread.opened === 0 ? "leaving" : "scope";
  while (thread.phase === "body") {
    const instruction = program[thread.body]?.[thread.at];
    if (instruction === undefined) thread.phase = "leaving";
    else if (!hide(state, thread, instruction)) return;
  }
}

/** Does an instruction if it is invisible. */
function hide(state: State, thread: ThreadState, instruction: Instruction): boolean {
  switch (instruction.op) {
    case "read":
      thread.register = state.value[instruction.mutex] ?? 0;
      break;
    case "write":
      state.value[instruction.mutex] = thread.register;
      break;
    case "increment":
      thread.register++;
      break;
    case "openScope":
      thread.opened = ++state.scopes;
      break;
    case "panic":
      raise(thread, instruction.message);
      break;
    default:
      return false;
  }
  thread.at++;
  return true;
}
