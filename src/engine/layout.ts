/**
 * The words at the start of the shared heap, and the words of the records in it. All are 32-bit, addressed by index;
 * those marked f64 take two words at an even index.
 */
export const header = {
  /** Guards the allocator. */
  lock: 1,
  /** Guards the list of threads, the run queue and the stack of idle workers. Never taken inside `lock`. */
  threads: 0,
  /** First word that was never allocated. */
  top: 2,
  runState: 3,
  scheduler: 4,
  policy: 5,
  /** Counts the doorbell's rings: the supervisor sleeps on it. */
  doorbell: 6,
  endKind: 7,
  endCode: 8,
  /** The id of the thread that ended the run; 0: the supervisor. */
  endThread: 48,
  outputLock: 10,
  outputBytes: 12,
  outputLimit: 13,
  outputMode: 14,
  panicNote: 15,
  /** Threads: the id given last, those alive, those that wait for good, and how often one began to. */
  lastThread: 16,
  live: 17,
  blocked: 18,
  waits: 19,
  threadList: 20,
  threadCap: 21,
  /** Spawned threads that no worker has taken yet. */
  queueHead: 22,
  queueTail: 23,
  queueLength: 24,
  /** Workers: those made, those that wait inside a thread, the stack of those that have none, those that have one. */
  workers: 25,
  waitingWorkers: 26,
  idleWorkers: 27,
  busyWorkers: 28,
  /** The program: its version and where its text is. */
  programVersion: 29,
  program: 30,
  items: 31,
  eventHead: 32,
  eventTail: 33,
  steps: 34,
  stepLimit: 35,
  poisoned: 36,
  current: 37,
  resetTop: 38,
  lastObject: 39,
  /** How many steps the running thread has made in a row (simulated). */
  burst: 9,
  /** f64: when the run began (real), and the virtual clock. */
  startedAt: 40,
  clock: 42,
  /** How many queued threads found a worker so far. */
  taken: 44,
  freeLists: 52,
} as const;

/** Words from here to there are zeroed before each run. */
export const runWords = { from: header.endKind, to: header.freeLists } as const;

export const sizeClasses = 28;
export const maxWorkers = 1600;
export const workerWords = 4;
export const workerTable = header.freeLists + sizeClasses;
export const heapStart = workerTable + maxWorkers * workerWords;

export const Scheduler = { native: 0, simulated: 1 } as const;
export const RunState = { idle: 0, running: 1, ending: 2 } as const;
export const EndKind = { exit: 1, deadlock: 2, output: 3, steps: 4, memory: 5, time: 6 } as const;
export const OutputMode = { capture: 0, inherit: 1 } as const;

/** A worker's record: its mailbox holds the thread it is to run (0: none). */
export const workerRecord = { mailbox: 0, nextIdle: 1, busy: 2 } as const;

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
  stackSize: 17,
  pendingOperation: 18,
  pendingObject: 19,
  pendingCell: 20,
  pendingTest: 21,
  wakeAt: 22,
  readySince: 24,
  worker: 25,
  update: 26,
  size: 28,
} as const;

export const ThreadState = { queued: 0, running: 1, blocked: 2, sleeping: 3, done: 4 } as const;
export const Outcome = { pending: 0, returned: 1, panicked: 2 } as const;

/** A chunk of the log: the next chunk, how many events it holds, and those. */
export const eventChunk = { next: 0, count: 1, first: 2, most: 256 } as const;
export const eventRecord = { at: 0, kind: 2, thread: 3, argument: 4, blob: 5, size: 6 } as const;
export const EventKind = { stdout: 0, stderr: 1, spawn: 2, exit: 3, join: 4, panic: 5, killed: 6 } as const;
