import { Operation as on } from "../../engine/operation.js";
import { Condition as where } from "../../engine/schedulers/condition.js";
import { between, type Row, rows } from "./row.js";

/** An end of the process prevents the other one; what else it prevents is read off each class. */
export const threads: readonly Row[] = [
  ...rows([on.exitProcess], [on.exitProcess], where.always),
  ...between([on.exit], [on.isFinished]),
  ...between([on.park, on.parkInTime], [on.unpark]),
];

/** A notification that is kept has a number, so that the order of two shows; that of those in line does not. */
export const conditionVariables: readonly Row[] = [
  ...between([on.wait], [on.notifyOne, on.notifyAll]),
  ...rows([on.notifyOne, on.notifyAll], [on.notifyOne, on.notifyAll], where.kept),
  ...rows([on.notifyOne, on.notifyAll], [on.wokenInTime], where.matches),
  ...rows([on.wokenInTime], [on.notifyOne, on.notifyAll], where.failed),
  ...rows([on.woken, on.wokenInTime], [on.woken, on.wokenInTime], where.competing),
];

export const once: readonly Row[] = [
  ...rows([on.arrive], [on.arrive], where.oneCompletes),
  ...rows([on.begin], [on.begin], where.incomplete),
  ...between([on.complete], [on.isComplete]),
];
