import { Err, Ok, type Result, thread } from "thread-lessons";

// TypeScript has no `?`: the early return is written out.
export function main(): Result<void, void> {
  const diver = new thread.Builder()
    .name("diver")
    .spawn(() => {})
    .mapErr((error) => console.error(`no diver to be had: ${error}`));
  if (diver.isErr()) return Err(diver.unwrapErr());
  return Ok();
}
