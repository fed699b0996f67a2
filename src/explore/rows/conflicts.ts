import { Operation as on } from "../../engine/operation.js";
import { Condition as where } from "../../engine/schedulers/condition.js";
import { mutexes, poisoning, readerWriterLocks } from "./locks.js";
import { type Row, rows } from "./row.js";
import { atomics, channels, owners } from "./values.js";
import { conditionVariables, once, threads } from "./waits.js";

/** Where prints keep their order: what a terminal shows. Nothing comes after the end of the process. */
export const printRows: readonly Row[] = [
  ...rows([on.print], [on.print]),
  ...rows([on.print], [on.exitProcess], where.always),
];

export const conflictRows: readonly Row[] = [
  ...threads,
  ...mutexes,
  ...readerWriterLocks,
  ...poisoning,
  ...conditionVariables,
  ...once,
  ...atomics,
  ...owners,
  ...channels,
];
