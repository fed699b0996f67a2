import { complete, Nothing } from "../../engine/concerns.js";
import type { Visible } from "../../engine/execution.js";
import { Operation } from "../../engine/operation.js";

const on = Operation;

const onThings: ReadonlySet<Operation> = new Set<Operation>([
  ...[on.lock, on.tryLock, on.unlock, on.isPoisoned, on.clearPoison],
  ...[on.read, on.tryRead, on.write, on.tryWrite, on.unlockRead, on.unlockWrite],
  ...[on.wait, on.woken, on.wokenInTime, on.notifyOne, on.notifyAll],
  ...[on.arrive, on.released],
  ...[on.begin, on.complete, on.isComplete],
  ...[on.load, on.store, on.update, on.compareExchange],
  ...[on.own, on.countOwners, on.upgrade],
  ...[on.reserve, on.send, on.trySend, on.taken, on.receive, on.tryReceive, on.dropSender, on.dropReceiver],
]);

/** Whether an operation is done to something that threads share, rather than to a thread, a stream or nothing. */
export function isOnThing(operation: Operation): boolean {
  return onThings.has(operation);
}

/** How the words of an operation name what it is done to. */
export interface Names {
  thread(id: number): string;
  object(number: number): string;
}

/** What a step does, as "locks fork"; null for what nobody needs to see, and for prints, whose text says it. */
type Phrase = (names: Names, operation: Visible) => string | null;

const quiet: Phrase = () => null;
const does =
  (before: string, after = ""): Phrase =>
  (names, { object }) =>
    `${before} ${names.object(object)}${after}`;
const toThread =
  (before: string, after = ""): Phrase =>
  (names, { object }) =>
    `${before} ${names.thread(object)}${after}`;
const tries =
  (one: Phrase, other: Phrase, succeeds = (other: number): boolean => other === 1): Phrase =>
  (names, operation) =>
    (succeeds(operation.other) ? one : other)(names, operation);
const finds = (state: string): Phrase => does("finds", ` ${state}`);
const hasMessage = (other: number): boolean => other >= 0;

export const phrases: Readonly<Record<Operation, Phrase>> = {
  [on.start]: quiet,
  [on.print]: quiet,
  [on.exitProcess]: quiet,
  [on.clock]: quiet,
  [on.exit]: () => "ends",
  [on.spawn]: toThread("spawns"),
  [on.join]: toThread("has joined"),
  [on.sleep]: () => "sleeps",
  [on.yield]: () => "yields",
  [on.park]: () => "goes on: it was unparked",
  [on.parkInTime]: tries(
    () => "goes on: it was unparked",
    () => "goes on: it was parked long enough",
  ),
  [on.unpark]: toThread("unparks"),
  [on.scopeEnd]: () => "leaves the scope",
  [on.isFinished]: toThread("asks whether", " has ended"),
  [on.lock]: does("locks"),
  [on.tryLock]: tries(does("locks", " (tryLock)"), finds("locked")),
  [on.unlock]: does("unlocks"),
  [on.read]: does("reads"),
  [on.tryRead]: tries(does("reads", " (tryRead)"), finds("locked")),
  [on.write]: does("locks", " to write"),
  [on.tryWrite]: tries(does("locks", " to write (tryWrite)"), finds("locked")),
  [on.unlockRead]: does("has read"),
  [on.unlockWrite]: does("unlocks"),
  [on.isPoisoned]: does("asks whether", " is poisoned"),
  [on.clearPoison]: does("clears the poison of"),
  [on.wait]: does("gets in line at"),
  [on.woken]: does("is woken by"),
  [on.wokenInTime]: tries(does("is woken by"), does("has waited long enough for"), (notice) => notice !== 0),
  [on.notifyOne]: tries(does("notifies one at"), does("notifies nobody at"), (notice) => notice !== 0),
  [on.notifyAll]: tries(does("notifies all at"), does("notifies nobody at"), (notice) => notice !== 0),
  [on.arrive]: does("arrives at"),
  [on.released]: does("leaves"),
  [on.begin]: tries(finds("made"), does("begins to make"), (state) => state === complete),
  [on.complete]: does("has made"),
  [on.isComplete]: does("asks whether", " is made"),
  [on.load]: does("loads"),
  [on.store]: does("stores into"),
  [on.update]: does("updates"),
  [on.compareExchange]: tries(does("changes"), finds("changed")),
  [on.own]: quiet,
  [on.countOwners]: does("counts the owners of"),
  [on.upgrade]: does("upgrades a Weak of"),
  [on.reserve]: does("finds room in"),
  [on.send]: tries(does("sends into"), finds("closed"), hasMessage),
  [on.trySend]: tries(
    does("sends into", " (trySend)"),
    tries(finds("closed"), finds("full"), (other) => other === Nothing.more),
    hasMessage,
  ),
  [on.taken]: does("has handed its message over in"),
  [on.receive]: tries(does("receives from"), finds("closed"), hasMessage),
  [on.tryReceive]: tries(
    does("receives from", " (tryRecv)"),
    tries(finds("closed"), finds("empty"), (other) => other === Nothing.more),
    hasMessage,
  ),
  [on.dropSender]: does("drops a sender of"),
  [on.dropReceiver]: does("drops the receiver of"),
};

/** What a thread that cannot go on waits for, as in "waits for fork"; `waits` where there is nothing to say. */
export const waits: Readonly<Partial<Record<Operation, Phrase>>> = {
  [on.lock]: does("waits for"),
  [on.read]: does("waits to read"),
  [on.write]: does("waits to write"),
  [on.woken]: does("waits at"),
  [on.released]: does("waits at"),
  [on.begin]: does("waits for"),
  [on.reserve]: does("waits for room in"),
  [on.taken]: does("waits for its message to be taken from"),
  [on.receive]: does("waits for a message of"),
  [on.scopeEnd]: () => "waits for its scope",
  [on.park]: () => "is parked",
};
