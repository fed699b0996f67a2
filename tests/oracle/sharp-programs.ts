import type { Instruction, Program } from "./machine/machine.js";
import { waiting } from "./random/condvars.js";

/** Waits, for a time only or for good, and says how that went. */
function waiter(timed: boolean): Instruction[] {
  return [
    { op: "lock", mutex: 0 },
    ...waiting(timed),
    { op: "show", text: timed ? "timed " : "" },
    { op: "unlock", mutex: 0 },
  ];
}

const spawn = (body: number): Instruction => ({ op: "spawn", body, scoped: false });

/** Programs about what random ones seldom come to: two who wait at once, and a notification for one of them. */
export const sharpPrograms: readonly Program[] = [
  [true, true],
  [true, false],
].map(([first = true, second = true]) => ({
  bodies: [[spawn(1), spawn(2), { op: "notifyOne", condvar: 0 }], waiter(first), waiter(second)],
}));
