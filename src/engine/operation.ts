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
  /** Looks at shared state, or changes it, without waiting. */
  inspect: 17,
} as const;
export type Operation = (typeof Operation)[keyof typeof Operation];

/** When an operation that waits on a cell can go on: a comparison of the cell's value. */
export const Test = { none: 0, notZero: 1, zero: 2 } as const;
export type Test = (typeof Test)[keyof typeof Test];

export function holds(test: number, value: number): boolean {
  return test === Test.notZero ? value !== 0 : test === Test.zero ? value === 0 : true;
}

/** One more than the greatest number of an operation. */
export const operationKinds = 18;
