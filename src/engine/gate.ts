import type { Address } from "./heap.js";
import type { Operation, Test } from "./operation.js";

/** Where an operation that may have to wait waits: on a cell, until `test` holds for its value. */
export interface Wait {
  readonly operation: Operation;
  /** What is operated on, for messages and for the search. */
  readonly object: Address;
  readonly cell: Address;
  readonly test: Test;
}

/**
 * The one gate that every visible operation passes. Primitives are written once, as try + wait + wake; the scheduler
 * behind the gate decides what waiting means. A cell is two words: a value, and how many wait for it to change.
 */
export interface Gate {
  /** Whether time is the scheduler's, and real time plays no part. */
  readonly isVirtual: boolean;
  /** Lets the running thread do an operation that never waits. */
  pass(operation: Operation, object: Address): void;
  /** Lets it do one that may wait: returns once `attempt` has returned true. `attempt` can fail where others race. */
  wait(wait: Wait, attempt: () => boolean): void;
  /** To be called after the value of `cell` changed: up to `count` of those who wait on it look again. True when one may. */
  wake(cell: Address, count: number): boolean;
  /** Suspends the running thread for `duration` milliseconds. */
  sleep(duration: number): void;
  yield(): void;
  /** Milliseconds since the run began. */
  now(): number;
  /** Makes a new thread able to run. */
  start(record: Address): void;
  /** The running thread's closure is done; the worker goes on to other work. */
  finish(record: Address): void;
  /** Ends the whole run, for every thread. Returns only on a thread that has nothing left to do. */
  end(kind: number, code: number): void;
}
