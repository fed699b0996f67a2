/**
 * The words at the start of the shared heap, and the words of the records in it. All are 32-bit, addressed by index;
 * those marked f64 take two words at an even index.
 */
export const header = {
  // What a process keeps from run to run.
  /** Guards the list of threads, the run queue and the stack of idle workers. Never taken inside `lock`. */
  threads: 0,
  /** Guards the allocator. */
  lock: 1,
  /** First word that was never allocated, and where that was before the first run. */
  top: 2,
  resetTop: 3,
  /** Counts the doorbell's rings: the supervisor sleeps on it. */
  doorbell: 4,
  runState: 5,
  /** Workers: those made, and the stack of those that have no thread. */
  workers: 6,
  idleWorkers: 7,
  /** The program's text, and how many there were so far. */
  program: 8,
  programVersion: 9,
  /** How many runs there were, and how much of the typed arrays' memory they have used, in 64-bit words. */
  runs: 10,
  memoryUsed: 11,

  // What belongs to one run.
  scheduler: 12,
  policy: 13,
  endKind: 14,
  endCode: 15,
  /** The id of the thread that ended the run; 0: the supervisor. */
  endThread: 16,
  /** Guards the end of the run, its log and the count of what was printed. */
  outputLock: 17,
  /** Held while a line goes to the terminal. */
  terminalLock: 18,
  outputBytes: 19,
  outputLimit: 20,
  outputMode: 21,
  panicNote: 22,
  /** Threads: the id given last, those alive, those that wait for good, and how often one began to. */
  lastThread: 23,
  live: 24,
  blocked: 25,
  waits: 26,
  threadList: 27,
  freeThreads: 28,
  threadCap: 29,
  /** Spawned threads that no worker has taken yet, and how many found one so far. */
  queueHead: 30,
  queueTail: 31,
  queueLength: 32,
  taken: 33,
  /** Workers that have a thread, and those of them that wait inside it. */
  busyWorkers: 34,
  waitingWorkers: 35,
  items: 36,
  eventHead: 37,
  eventTail: 38,
  poisoned: 39,
  lastObject: 40,
  /** Simulated: the thread that made the last step, how many it made in a row, and how many there were. */
  current: 41,
  burst: 42,
  steps: 43,
  stepLimit: 44,
  /** The first 64-bit word of the typed arrays' memory that nobody has. */
  memoryTop: 45,
  /** f64: when the run began (real), and the virtual clock. */
  startedAt: 46,
  clock: 48,
  /** Controlled: what to do, which operations conflict, and what was done (`plan`, `trace` below). */
  plan: 50,
  conflicts: 51,
  trace: 52,
  traceEnd: 53,
  traceLimit: 54,
  /** Controlled: how many steps were made while main was ready to end the process. */
  lingering: 55,
  /** The closure that hears of panics; 0: std's own hook. */
  panicHook: 56,
  /** Controlled: the last step in the trace. */
  lastStep: 57,
  /** Tells an Arc from those that had its words before. */
  lastArc: 58,
  /** How many threads help others with parallel work. */
  helpers: 59,
  /** Controlled: so many steps are to be those of the execution before, which still stand in the trace. */
  known: 60,
  /** The list of what threads share, in the order of creation (`thingRecord`). */
  things: 61,
  /** Controlled: 1 when threads tell where in the source they do what they do. */
  tells: 62,
  /** What the channels of the run have room for (`capacity.ts`). */
  mostPlaces: 63,
  fewestPlaces: 64,
  freeLists: 65,
} as const;

/** Words from here to there are zeroed before each run. */
export const runWords = { from: header.scheduler, to: header.freeLists } as const;

export const sizeClasses = 28;
export const maxWorkers = 1600;
export const workerWords = 4;
export const workerTable = header.freeLists + sizeClasses;
export const heapStart = workerTable + maxWorkers * workerWords;

export const Scheduler = { native: 0, simulated: 1, controlled: 2 } as const;
export const RunState = { idle: 0, running: 1, ending: 2 } as const;
export const EndKind = {
  exit: 1,
  deadlock: 2,
  output: 3,
  steps: 4,
  memory: 5,
  time: 6,
  asleep: 7,
  diverged: 8,
  /** An exit that a thread asked for, rather than main's return. */
  called: 9,
} as const;
export const OutputMode = { capture: 0, inherit: 1 } as const;

/** A worker's record: its mailbox holds the thread it is to run (0: none). */
export const workerRecord = { mailbox: 0, nextIdle: 1, busy: 2, stack: 3 } as const;

/** A thread's record. `turn` and `done` are cells: a value followed by the number of those who wait on it. */
export const threadRecord = {
  id: 0,
  parent: 1,
  name: 2,
  closure: 3,
  result: 4,
  outcome: 5,
  done: 6,
  token: 8,
  turn: 10,
  state: 12,
  previous: 13,
  next: 14,
  nextQueued: 15,
  scope: 16,
  pendingOperation: 18,
  pendingObject: 19,
  pendingCell: 20,
  pendingTest: 21,
  wakeAt: 22,
  worker: 25,
  update: 26,
  /** Controlled: 1 while its operation need not be tried. */
  asleep: 27,
  pendingOperand: 28,
  /** 1 when it goes on even if the test does not hold. */
  pendingTry: 29,
  /** What else the operation concerns; or, unless 0, the word where that stands. */
  pendingOther: 30,
  pendingOtherWord: 31,
  /** Kilobytes of stack that it asked for; 0: as many as all have. */
  stack: 32,
  /** Whether its handle was dropped, or its result was left for the handle. */
  handle: 33,
  /** In line at a condition variable: who comes next, its ticket, and a cell with the notification that it may take. */
  nextInLine: 34,
  ticket: 35,
  notice: 36,
  /** How many parallel parts it is inside of. */
  depth: 38,
  /** Controlled: the step at which its priority was lowered, from 1; 0: it never was. */
  lowered: 39,
  /** Controlled: the first line that it printed ahead of its turn (0: none), the end of those, and where they stand. */
  posted: 40,
  postedEnd: 41,
  lines: 42,
  size: 43,
} as const;

/** A line that waits for its turn to be printed. A thread has room for so many since there was none. */
export const postedLine = { at: 0, kind: 2, blob: 3, size: 4, most: 16 } as const;

/** `timed`: it waits for a cell, but not for good. */
export const ThreadState = { queued: 0, running: 1, blocked: 2, sleeping: 3, done: 4, timed: 5 } as const;
/** What a thread did with a lock's value. `written`: replaced as a whole. */
export const Used = { read: 1, written: 2 } as const;
export const Outcome = { pending: 0, returned: 1, panicked: 2 } as const;

/** A chunk of the log: the next chunk, how many events it holds, and those. */
export const eventChunk = { next: 0, count: 1, first: 2, most: 255 } as const;
/** `step` counts the visible operations that had been chosen by then, where one thread runs at a time. */
export const eventRecord = { at: 0, kind: 2, thread: 3, argument: 4, blob: 5, step: 6, size: 8 } as const;
export const EventKind = {
  stdout: 0,
  stderr: 1,
  spawn: 2,
  exit: 3,
  join: 4,
  panic: 5,
  killed: 6,
  /** Where in the source a thread is. */
  call: 7,
  /** In virtual time: a thread falls asleep, for so many microseconds. */
  sleep: 8,
  /** What a thread found in something that threads share, or left there. */
  value: 9,
  /** This one and those after it: as many as there are `touches`. */
  touch: 10,
} as const;

/** What threads share: where it is, what it is, what the source calls it (0: nothing), and how many steps there were. */
export const thingRecord = { address: 0, kind: 1, name: 2, step: 3, size: 4 } as const;

/** A plan: how many choices there are, where they begin, and the same of the threads that sleep after the last one. */
export const planRecord = {
  length: 0,
  choices: 1,
  sleepers: 2,
  asleep: 3,
  /** 0 for no priorities; and the same of the steps at which they change. */
  seed: 4,
  changes: 5,
  changed: 6,
  size: 7,
} as const;
/**
 * A step in the trace: who did what, how many threads were alive then (theirs follow), and what the default policy
 * remembers after it.
 */
export const traceStep = {
  thread: 0,
  kind: 1,
  object: 2,
  other: 3,
  count: 4,
  burst: 5,
  lingering: 6,
  size: 7,
} as const;
/** Begins like a step. */
export const tracePending = {
  thread: 0,
  kind: 1,
  object: 2,
  other: 3,
  enabled: 4,
  address: 5,
  size: 6,
} as const;
