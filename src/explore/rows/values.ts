import { Operation as on } from "../../engine/operation.js";
import { Condition as where } from "../../engine/schedulers/condition.js";
import { between, type Row, rows } from "./row.js";

const writes = [on.store, on.update];

/** An exchange that fails is a load. */
export const atomics: readonly Row[] = [
  ...between([on.load], writes),
  ...rows(writes, writes),
  ...between([on.compareExchange], writes),
  ...rows([on.compareExchange], [on.load], where.succeeded),
  ...rows([on.load], [on.compareExchange], where.secondSucceeded),
  ...rows([on.compareExchange], [on.compareExchange], where.oneSucceeded),
];

/** What the last owner drops comes after what the others did. `upgrade` stands for whatever depends on their number. */
export const owners: readonly Row[] = [
  ...rows([on.own], [on.own], where.secondSucceeded),
  ...between([on.own], [on.countOwners, on.upgrade]),
  ...between([on.upgrade], [on.countOwners]),
  ...rows([on.upgrade], [on.upgrade]),
];

/**
 * Messages are numbered as they are sent. Which receipt makes room for a `trySend` is not known of it, so that every one
 * counts but that of its own message.
 */
export const channels: readonly Row[] = [
  ...rows([on.send], [on.send]),
  ...rows([on.reserve], [on.reserve], where.scarce),
  ...between([on.dropReceiver], [on.send, on.trySend]),
  ...between([on.trySend], [on.send, on.tryReceive, on.wait]),
  ...rows([on.reserve], [on.trySend], where.secondOpen),
  ...rows([on.trySend], [on.reserve], where.sent),
  ...rows([on.trySend], [on.trySend]),
  ...rows([on.receive], [on.trySend]),
  ...rows([on.trySend], [on.receive], where.differs),
  ...rows([on.send], [on.tryReceive], where.matches),
  ...rows([on.tryReceive], [on.send, on.dropSender], where.empty),
  ...rows([on.dropSender], [on.tryReceive], where.secondInVain),
];
