// Fails: main panicked at
// Misconception: `downcast` converts. It only looks: for a payload of another type there is nothing to unwrap.

import { type PanicPayload, panic, panicAny, thread } from "thread-lessons";

class Fault {
  constructor(readonly code: string) {}
}

function reason(payload: PanicPayload): string {
  return payload.downcast(String).unwrap();
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
