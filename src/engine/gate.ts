import type { Address } from "./heap/heap.js";
import type { Operation, Test } from "./operation.js";

/** What a thread prints at once: a line, or several. */
export interface Line {
  readonly stream: "stdout" | "stderr";
  readonly text: string;
}

/** What an operation is done to, and what else it concerns. The search and the messages read it, the operation does not. */
export interface Subject {
  readonly operation: Operation;
  readonly object: Address;
  /** What else it concerns; or the word where that stands when the operation is done. */
  readonly other?: number;
  readonly otherWord?: Address;
}

/** What an operation that may have to wait waits for: until `test` holds for the value of `cell`. */
export interface Wait extends Subject {
  readonly cell: Address;
  readonly test: Test;
  /** What `atLeast` and `differs` compare with. */
  readonly operand?: number;
}

/**
 * The one gate that every visible operation passes. Primitives are written once, as try + wait + wake; the scheduler
 * behind the gate decides what waiting means. A cell is two words: a value, and how many wait for it to change.
 */
export interface Gate {
  /** Whether time is the scheduler's, and real time plays no part. */
  readonly isVirtual: boolean;
  /** Lets the running thread do an operation that never waits. */
  pass(operation: Operation, object: Address, other?: number, otherWord?: Address): void;
  /**
   * Takes a line that will be printed in its turn, so that the thread, which learns nothing from it, need not wait for
   * that. False: it has to pass the gate and print.
   */
  post(line: Line): boolean;
  /** Says what else the operation that was just done concerned, where only doing it could tell. */
  conclude(other: number): void;
  /** Lets it do one that may wait: returns once `attempt` has returned true. `attempt` can fail where others race. */
  wait(wait: Wait, attempt: () => boolean): void;
  /**
   * Lets it do one that does not wait for long: returns what `attempt` returned when it was last asked, after at most
   * `milliseconds`; 0 for at once. What else it concerns is whether the test holds, unless `wait` says something else.
   */
  tryFor(wait: Wait, milliseconds: number, attempt: () => boolean): boolean;
  /** To be called after the value of `cell` changed: up to `count` of those who wait on it look again. True when one may. */
  wake(cell: Address, count: number): boolean;
  /** Suspends the running thread for `duration` milliseconds. */
  sleep(duration: number): void;
  yield(): void;
  /** Milliseconds since the run began. */
  now(): number;
  /** Makes a new thread able to run. */
  start(record: Address): void;
  /** The running thread's closure is done: the thread ends in its turn, while its worker goes on to other work. */
  finish(): void;
  /** Ends the whole run, for every thread. Returns only on a thread that has nothing left to do. */
  end(kind: number, code: number): void;
}
