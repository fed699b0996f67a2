import type { Touch } from "../../engine/log/touches.js";
import type { Use } from "../../engine/run.js";

/** "locks fork": what a thread does to something that is called `thing`; of an exchange its use says what came of it. */
export function touchText(touch: Touch, thing: string, use: Use | null = null): string {
  const exchange = touch === "compare" && use !== null;
  const [before, after = ""] = exchange ? EXCHANGES[use] : WORDS[touch];
  return `${before} ${thing}${after}`;
}

type Words = readonly [before: string, after?: string];

const EXCHANGES: Readonly<Record<Use, Words>> = {
  changes: ["changes"],
  writes: ["changes"],
  reads: ["finds", " changed"],
};

const WORDS: Readonly<Record<Touch, Words>> = {
  lock: ["locks"],
  unlock: ["unlocks"],
  read: ["locks", " to read"],
  write: ["locks", " to write"],
  "find locked": ["finds", " locked"],
  arrive: ["arrives at"],
  leave: ["leaves"],
  wait: ["waits at"],
  woken: ["is woken at"],
  "wait in vain": ["gives up at"],
  "notify one": ["notifies one at"],
  "notify all": ["notifies all at"],
  "notify nobody": ["notifies nobody at"],
  load: ["loads"],
  store: ["stores into"],
  update: ["updates"],
  compare: ["tries to change"],
  make: ["begins to make"],
  made: ["has made"],
  send: ["sends into"],
  receive: ["receives from"],
  "find full": ["finds", " full"],
  "find empty": ["finds", " empty"],
  "find closed": ["finds", " closed"],
  "drop sender": ["drops a sender of"],
  "drop receiver": ["drops the receiver of"],
};
