import { Operation } from "../../engine/operation.js";
import { briefPlace } from "../../expect/place.js";
import type { Waiting } from "./waiting.js";

/** How a loop that waits is told, and what waits without a loop. */
interface Asking {
  /** As in "calls `tryLock`". */
  readonly does: string;
  /** What to do instead, as a sentence without its full stop. */
  readonly instead: string;
}

const on = Operation;

const sleepers =
  "let it sleep until there is something new: a `Condvar` with a `Mutex`, `thread.park` with `unpark`, or a channel";

/** What loops ask, the most telling first. */
const askings: readonly (readonly [Operation, Asking])[] = [
  [on.isFinished, { does: "calls `isFinished`", instead: "`join` sleeps until the thread is done" }],
  [on.tryLock, { does: "calls `tryLock`", instead: "`lock` sleeps until the mutex is free" }],
  [on.tryRead, { does: "calls `tryRead`", instead: "`read` sleeps until nobody writes" }],
  [on.tryWrite, { does: "calls `tryWrite`", instead: "`write` sleeps until nobody has the lock" }],
  [on.trySend, { does: "calls `trySend`", instead: "`send` sleeps until there is room" }],
  [
    on.tryReceive,
    { does: "looks for a message", instead: "`recv` sleeps until there is a message, or no sender is left" },
  ],
  [on.compareExchange, { does: "calls `compareExchange`", instead: sleepers }],
  [on.load, { does: "loads an atomic", instead: sleepers }],
  [on.wokenInTime, { does: "calls `waitTimeout`", instead: "`wait` sleeps until it is notified" }],
  [on.parkInTime, { does: "calls `parkTimeout`", instead: "`park` sleeps until somebody calls `unpark`" }],
  [
    on.isComplete,
    {
      does: "asks whether a value is there",
      instead: "`getOrInit` and `callOnce` sleep while another thread makes it",
    },
  ],
  [on.isPoisoned, { does: "calls `isPoisoned`", instead: "`join` sleeps until the thread is done" }],
  [on.upgrade, { does: "calls `upgrade`", instead: sleepers }],
  [
    on.countOwners,
    { does: "asks how many owners there are", instead: "`join` the threads that are owners, too" },
  ],
  [
    on.lock,
    {
      does: "looks at what a mutex guards",
      instead: "`Condvar.waitWhile` lets go of the lock and sleeps until a change",
    },
  ],
  [on.read, { does: "looks at what an `RwLock` guards", instead: sleepers }],
  [on.sleep, { does: "sleeps", instead: sleepers }],
  [on.yield, { does: "yields", instead: sleepers }],
];

/** Which of the operations of a round is what the loop asks; null where that is not known. */
export function askedIn(kinds: readonly Operation[]): Operation | null {
  return askings.find(([kind]) => kinds.includes(kind))?.[0] ?? null;
}

/** As in "thread 2 waits in a loop: it calls `tryLock` again and again, at p.ts:4". */
export function waitingSentence({ who, asks, position }: Waiting): string {
  return `${who} waits in a loop: it ${deed(asks)} again and again${place(position)}`;
}

/** What waits without a loop. */
export function insteadOf({ asks }: Waiting): string {
  return told(asks)?.instead ?? sleepers;
}

/** Why a loop never ends that is left alone with its question. */
export function endlessSentence({ who, asks, position }: Waiting): string {
  const start = `${who} ${deed(asks)} again and again${place(position)}`;
  return asks === on.compareExchange
    ? `${start}, and what it expects is never there again: read the value anew in each round, the \`Err\` holds it`
    : `${start}, and nobody is left who could change the answer`;
}

function deed(asks: Operation | null): string {
  return told(asks)?.does ?? "asks";
}

function told(asks: Operation | null): Asking | undefined {
  return askings.find(([kind]) => kind === asks)?.[1];
}

function place(position: string | null): string {
  return position === null ? "" : `, at ${briefPlace(position)}`;
}
