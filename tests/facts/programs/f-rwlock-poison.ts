import { Arc, drop, move, panic, RwLock, thread } from "thread-lessons";

export function main() {
  const lock = new Arc(new RwLock(1));
  const forReader = Arc.clone(lock);
  const reader = thread.spawn(
    move(() => {
      using _guard = forReader.value.read().unwrap();
      panic("reader");
    }),
  );
  reader.join().isErr();
  console.log(`after reader panic: ${lock.value.isPoisoned()}`);
  const forWriter = Arc.clone(lock);
  const writer = thread.spawn(
    move(() => {
      using guard = forWriter.value.write().unwrap();
      guard.value = 2;
      panic("writer");
    }),
  );
  writer.join().isErr();
  console.log(`after writer panic: ${lock.value.isPoisoned()}`);
  const error = lock.value.read().unwrapErr();
  console.log(`read: ${error} |`, error, "| value", error.getRef());
  drop(error);
  console.log(`write is_err: ${lock.value.write().isErr()}`);
  const tried = lock.value.tryRead().unwrapErr();
  console.log(`try_read: ${tried} |`, tried);
  drop(tried);
  lock.value.clearPoison();
  console.log(`cleared: ${lock.value.isPoisoned()}`, lock.value.read().ok());
}
