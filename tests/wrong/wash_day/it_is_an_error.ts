// Fails: machine 1: unknown fault
// Misconception: a panic is an `Error`, as what is thrown in TypeScript usually is, and has its `message`.

import { type PanicPayload, panic, panicAny, thread } from "thread-lessons";

class Fault {
  constructor(readonly code: string) {}
}

function reason(payload: PanicPayload): string {
  if (payload.is(Fault)) return `fault ${payload.downcast(Fault).unwrap().code}`;
  return payload
    .downcast(Error)
    .map((error) => error.message)
    .unwrapOr("unknown fault");
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
