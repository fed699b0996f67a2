import type { Explored } from "./exploration/task.js";
import { insteadOf, waitingSentence } from "./waiting/words.js";

/** What there is to say of a program that is right. */
export function remarksOn({ waiting, joinedAtOnce, first }: Explored): readonly string[] {
  // A thread that panics may be there for that alone.
  const merelyWaits = joinedAtOnce && !first?.events.some(({ kind }) => kind === "panic");
  return [
    ...(waiting === null ? [] : [`${waitingSentence(waiting)}. Better: ${insteadOf(waiting)}`]),
    ...(merelyWaits ? [joinedAtOnceSentence] : []),
  ];
}

const joinedAtOnceSentence =
  "`join` comes right behind each `spawn`, so nothing here happens at the same time: plain calls would take as long";
