import type { Wait } from "../gate.js";
import type { Address } from "../heap/heap.js";
import { threadRecord } from "../heap/layout.js";
import { holds } from "../operation.js";

/** Writes down what `thread` will do next. `tries`: it goes on whether the test holds or not. */
export function announce(words: Int32Array, thread: Address, wait: Wait, tries: boolean): void {
  words[thread + threadRecord.pendingOperation] = wait.operation;
  words[thread + threadRecord.pendingObject] = wait.object;
  words[thread + threadRecord.pendingCell] = wait.cell;
  words[thread + threadRecord.pendingTest] = wait.test;
  words[thread + threadRecord.pendingOperand] = wait.operand ?? 0;
  words[thread + threadRecord.pendingTry] = Number(tries);
  words[thread + threadRecord.pendingOther] = wait.other ?? 0;
  words[thread + threadRecord.pendingOtherWord] = wait.otherWord ?? 0;
}

/** Whether what the thread waits for is the case. */
export function isMet(words: Int32Array, thread: Address): boolean {
  const value = Atomics.load(words, words[thread + threadRecord.pendingCell] ?? 0);
  const operand = words[thread + threadRecord.pendingOperand] ?? 0;
  return holds(words[thread + threadRecord.pendingTest] ?? 0, value, operand);
}

export function canGoOn(words: Int32Array, thread: Address): boolean {
  return words[thread + threadRecord.pendingTry] === 1 || isMet(words, thread);
}

/** What else the thread's operation would concern if it were done now. */
export function otherOf(words: Int32Array, thread: Address): number {
  const word = words[thread + threadRecord.pendingOtherWord] ?? 0;
  if (word !== 0) return words[word] ?? 0;
  if (words[thread + threadRecord.pendingTry] === 1) return Number(isMet(words, thread));
  return words[thread + threadRecord.pendingOther] ?? 0;
}
