/** The visible operations: all that one thread can notice of another passes the gate as one of these. */
export const Operation = {
  /** A new thread's way to its first operation. */
  start: 1,
  exit: 2,
  spawn: 3,
  join: 4,
  print: 5,
  sleep: 6,
  yield: 7,
  lock: 8,
  tryLock: 9,
  unlock: 10,
  park: 11,
  unpark: 12,
  scopeEnd: 13,
  isFinished: 14,
  exitProcess: 15,
  clock: 16,
  /** An Arc's value gains or loses an owner; is asked how many it has; gains one if it has any. */
  own: 17,
  countOwners: 18,
  upgrade: 19,
  isPoisoned: 20,
  clearPoison: 21,
  /** A reader-writer lock. */
  read: 22,
  tryRead: 23,
  write: 24,
  tryWrite: 25,
  unlockRead: 26,
  unlockWrite: 27,
  /** A condition variable: gets in line; goes on once somebody notified, or after a time. */
  wait: 28,
  woken: 29,
  wokenInTime: 30,
  notifyOne: 31,
  notifyAll: 32,
  /** A barrier: counts as arrived; goes on once all have. */
  arrive: 33,
  released: 34,
  /** Something that is made once: begins to make it, or waits for whoever does; has it made; asks whether it is made. */
  begin: 35,
  complete: 36,
  isComplete: 37,
  /** An atomic. */
  load: 38,
  store: 39,
  update: 40,
  compareExchange: 41,
  /** A channel: has a place reserved, where places are few; waits for a message to be taken, where there are none. */
  reserve: 42,
  send: 43,
  trySend: 44,
  taken: 45,
  receive: 46,
  /** Also one that waits for a time only. */
  tryReceive: 47,
  dropSender: 48,
  dropReceiver: 49,
  parkInTime: 50,
} as const;
export type Operation = (typeof Operation)[keyof typeof Operation];

/** When an operation that waits on a cell can go on: a comparison of the cell's value, for some with an operand. */
export const Test = { none: 0, notZero: 1, zero: 2, atLeast: 3, differs: 4 } as const;
export type Test = (typeof Test)[keyof typeof Test];

export function holds(test: number, value: number, operand: number): boolean {
  switch (test) {
    case Test.notZero:
      return value !== 0;
    case Test.zero:
      return value === 0;
    case Test.atLeast:
      return value >= operand;
    case Test.differs:
      return value !== operand;
    default:
      return true;
  }
}

/** One more than the greatest number of an operation. */
export const operationKinds = 51;
