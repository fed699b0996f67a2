import { raise, type Standing, the } from "./deed.js";
import { lockOf } from "./poison.js";
import type { Instruction } from "./program.js";

/** Does what is invisible, up to the next visible operation. */
export function settle(at: Standing): void {
  const { program, thread } = at;
  if (thread.phase === "unwinding" && thread.held.length === 0)
    thread.phase = thread.opened === 0 ? "leaving" : "scope";
  while (thread.phase === "body") {
    const instruction = the(program.bodies, thread.body)[thread.at];
    if (instruction === undefined) thread.phase = "leaving";
    else if (hide(instruction, at)) thread.at++;
    else return;
  }
}

/** Does an instruction if it is invisible. */
function hide(instruction: Instruction, { state, thread }: Standing): boolean {
  switch (instruction.op) {
    case "get":
      thread.register = lockOf(state, instruction).value;
      return true;
    case "put":
      lockOf(state, instruction).value = thread.register;
      return true;
    case "increment":
      thread.register++;
      return true;
    case "whileZero":
      if (the(state.mutexes, instruction.mutex).value !== 0) thread.at += instruction.skip;
      return true;
    case "again":
      // As Rust's `wait_while`: it looks no more at what is poisoned.
      if (thread.register !== 100) thread.at -= instruction.back;
      return true;
    case "openScope":
      thread.opened = ++state.scopes;
      return true;
    case "panic":
      raise(thread, instruction.message);
      return true;
    default:
      return false;
  }
}
