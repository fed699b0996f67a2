import { Operation as on } from "../../engine/operation.js";
import { Condition as where } from "../../engine/schedulers/condition.js";
import { between, type Row, rows } from "./row.js";

/** A release makes a `lock` possible, which is no race; a `tryLock` is possible all the time. */
export const mutexes: readonly Row[] = [
  ...rows([on.lock], [on.lock, on.tryLock]),
  ...rows([on.unlock], [on.tryLock]),
  ...rows([on.tryLock], [on.lock, on.tryLock], where.succeeded),
  ...rows([on.tryLock], [on.unlock], where.failed),
];

/** The same. Readers do not keep each other out; a `tryWrite` fails for any of them. */
export const readerWriterLocks: readonly Row[] = [
  ...between([on.read], [on.write]),
  ...rows([on.write], [on.write, on.tryRead, on.tryWrite]),
  ...between([on.read], [on.tryWrite]),
  ...rows([on.unlockRead], [on.tryWrite]),
  ...rows([on.unlockWrite], [on.tryRead, on.tryWrite]),
  ...rows([on.tryRead], [on.write, on.tryWrite], where.succeeded),
  ...rows([on.tryWrite], [on.write, on.tryWrite], where.succeeded),
  ...rows([on.tryWrite], [on.tryRead], where.oneSucceeded),
  ...rows([on.tryRead], [on.unlockWrite], where.failed),
  ...rows([on.tryWrite], [on.unlockRead, on.unlockWrite], where.failed),
];

const acquires = [on.lock, on.read, on.write];
const tries = [on.tryLock, on.tryRead, on.tryWrite];
const poisons = [on.unlock, on.unlockWrite];

/** Whoever gets the lock after a release that poisons it is ordered by that; what only looks, or mends, is not. */
export const poisoning: readonly Row[] = [
  ...rows(poisons, [on.isPoisoned, on.clearPoison], where.succeeded),
  ...rows([on.isPoisoned, on.clearPoison], poisons, where.secondSucceeded),
  ...between([on.clearPoison], [...acquires, on.isPoisoned]),
  ...rows(tries, [on.clearPoison], where.succeeded),
  ...rows([on.clearPoison], tries, where.secondSucceeded),
];
