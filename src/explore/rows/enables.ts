import { Operation as on } from "../../engine/operation.js";
import { Condition as where } from "../../engine/schedulers/condition.js";
import { type Row, rows } from "./row.js";

/** What conflicts is ordered already, and need not stand here. */
export const enablingRows: readonly Row[] = [
  ...rows([on.exit], [on.join]),
  ...rows([on.exit], [on.scopeEnd], where.otherIsObject),
  ...rows([on.unlock], [on.lock]),
  ...rows([on.unlockRead], [on.write]),
  ...rows([on.unlockWrite], [on.read, on.write]),
  ...rows([on.notifyOne, on.notifyAll], [on.woken], where.matches),
  ...rows([on.arrive], [on.released], where.matches),
  ...rows([on.complete], [on.begin]),
  ...rows([on.send, on.trySend], [on.receive], where.matches),
  ...rows([on.receive, on.tryReceive], [on.reserve, on.taken], where.matches),
  ...rows([on.dropSender], [on.receive], where.secondEnded),
  ...rows([on.dropReceiver], [on.reserve, on.taken], where.secondEnded),
];
