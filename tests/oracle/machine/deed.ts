import type { Instruction, Op, Program } from "./program.js";
import type { State, ThreadState } from "./state.js";

/** What a thread will do next. The numbers mean what they mean for that operation; 0 for nothing. */
export interface Visible {
  readonly name: string;
  readonly object: number;
  readonly other: number;
}

/** A thread that stands at an instruction. */
export interface Standing {
  readonly program: Program;
  readonly state: State;
  readonly thread: ThreadState;
}

/** What an instruction is, when it can be done, and what it does. */
export interface Deed<I> {
  visible(instruction: I, at: Standing): Visible;
  /** Absent: always. */
  isEnabled?(instruction: I, at: Standing): boolean;
  perform(instruction: I, at: Standing): void;
  /** In how many ways it can be done now, each an outcome of its own; absent: in one. `perform` does the first. */
  ways?(instruction: I, at: Standing): number;
  performSo?(instruction: I, at: Standing, way: number): void;
}

export type Deeds<O extends Op> = { readonly [K in O]: Deed<Instruction<K>> };

/** Objects of different kinds have different numbers. */
export const objects = {
  mutex: 100,
  rwlock: 200,
  condvar: 300,
  barrier: 400,
  once: 500,
  atomic: 600,
  arc: 700,
  channel: 800,
} as const;

export function visible(name: string, object = 0, other = 0): Visible {
  return { name, object, other };
}

export function raise(thread: ThreadState, message: string): void {
  thread.panic = message;
  thread.panicked = true;
  thread.phase = "panic message";
}

/** The object with a number; that there is one is the program's business. */
export function the<T>(all: readonly T[], number: number): T {
  const one = all[number];
  if (one === undefined) throw new Error(`there is no object ${number}`);
  return one;
}
