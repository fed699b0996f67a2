import { Nothing } from "../concerns.js";
import { Operation } from "../operation.js";

/** What a thread does to something that threads share, as a drawing shows it. */
export const touches = [
  "lock",
  "unlock",
  "read",
  "write",
  "find locked",
  "arrive",
  "leave",
  "wait",
  "woken",
  "wait in vain",
  "notify one",
  "notify all",
  "notify nobody",
  "load",
  "store",
  "update",
  "compare",
  "make",
  "made",
  "send",
  "receive",
  "find full",
  "find empty",
  "find closed",
  "drop sender",
  "drop receiver",
] as const;
export type Touch = (typeof touches)[number];

const on = Operation;

/** What an operation is, given what else it concerns. */
const byOperation: Readonly<Partial<Record<Operation, (other: number) => Touch | null>>> = {
  [on.lock]: () => "lock",
  [on.tryLock]: (succeeds) => (succeeds ? "lock" : "find locked"),
  [on.unlock]: () => "unlock",
  [on.read]: () => "read",
  [on.tryRead]: (succeeds) => (succeeds ? "read" : "find locked"),
  [on.write]: () => "write",
  [on.tryWrite]: (succeeds) => (succeeds ? "write" : "find locked"),
  [on.unlockRead]: () => "unlock",
  [on.unlockWrite]: () => "unlock",
  [on.arrive]: () => "arrive",
  [on.released]: () => "leave",
  [on.woken]: () => "woken",
  [on.wokenInTime]: (notification) => (notification ? "woken" : "wait in vain"),
  [on.notifyOne]: (notification) => (notification ? "notify one" : "notify nobody"),
  [on.notifyAll]: (notification) => (notification ? "notify all" : "notify nobody"),
  [on.wait]: () => "wait",
  [on.load]: () => "load",
  [on.store]: () => "store",
  [on.update]: () => "update",
  [on.compareExchange]: () => "compare",
  [on.begin]: (state) => (state === 0 ? "make" : null),
  [on.complete]: () => "made",
  [on.send]: (message) => (message === Nothing.more ? "find closed" : "send"),
  [on.trySend]: (message) =>
    message === Nothing.more ? "find closed" : message === Nothing.yet ? "find full" : "send",
  [on.receive]: (message) => (message === Nothing.more ? "find closed" : "receive"),
  [on.tryReceive]: (message) =>
    message === Nothing.more ? "find closed" : message === Nothing.yet ? "find empty" : "receive",
  [on.dropSender]: () => "drop sender",
  [on.dropReceiver]: () => "drop receiver",
};

const places = new Map<Touch | null, number>(touches.map((touch, place) => [touch, place]));

/** Where in `touches` that stands what an operation is; -1 for one that is not drawn. */
export function touchOf(operation: number, other: number): number {
  return places.get(byOperation[operation as Operation]?.(other) ?? null) ?? -1;
}
