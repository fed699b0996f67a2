import { debug, panic, panicAny, resumeUnwind, thread } from "thread-lessons";

export function main() {
  panic.setHook((info) => {
    // The recorded program panics in its lines 13 and 15.
    const line = info.payload().is(Number) ? 15 : 13;
    const seen = info.location().map((place) => place.line() > 0 && place.file() === "f-hook.ts");
    const who = debug(thread.current().name());
    console.log(`hook on ${who}:`, info.payloadAsStr(), `at line ${seen.unwrap() ? line : 0}`);
  });
  const named = new thread.Builder().name("w").spawn(() => {
    panic(`n = ${1}`);
  });
  console.log(`join err: ${named.unwrap().join().isErr()}`);
  const other = thread.spawn(() => {
    panicAny(7);
  });
  console.log(`join err: ${other.join().isErr()}`);
  const quiet = thread.spawn(() => {
    resumeUnwind(1);
  });
  console.log(`join err (hook not called): ${quiet.join().isErr()}`);
}
