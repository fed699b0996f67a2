// A launderette. When a washing machine gives up, the screen at the door tells why: the machine's own words, or its code
// as in "fault E17", or at least "unknown fault". Three machines gave up today, for three different reasons. The screen
// says the same about all of them.

import { debug, type PanicPayload, panic, panicAny, thread } from "thread-lessons";

class Fault {
  constructor(readonly code: string) {}
}

function reason(payload: PanicPayload): string {
  return debug(payload);
}

export function main(): void {
  const machines = [
    thread.spawn(() => panic("the door is open")),
    thread.spawn(() => panicAny(new Fault("E17"))),
    thread.spawn(() => panicAny(["sock", "sock", "coin"])),
  ];

  for (const [index, machine] of machines.entries()) {
    console.log(`machine ${index + 1}: ${reason(machine.join().unwrapErr())}`);
  }
}
