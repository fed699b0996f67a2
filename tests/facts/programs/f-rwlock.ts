import { Arc, Duration, move, RwLock, thread } from "thread-lessons";

export function main() {
  const lock = new Arc(new RwLock(1));
  {
    using first = lock.value.read().unwrap();
    const second = lock.value.tryRead();
    console.log(`two readers: ${first.value}`, second.isOk());
    if (second.isOk()) second.unwrap()[Symbol.dispose]();
    const error = lock.value.tryWrite().unwrapErr();
    console.log(`try_write while read: ${error} |`, error);
  }
  const theirs = Arc.clone(lock);
  const writer = thread.spawn(
    move(() => {
      using guard = theirs.value.write().unwrap();
      guard.value = 2;
      thread.sleep(Duration.fromMillis(60));
    }),
  );
  thread.sleep(Duration.fromMillis(30));
  const error = lock.value.tryRead().unwrapErr();
  console.log(`try_read while write: ${error} |`, error);
  console.log(lock.value);
  writer.join().unwrap();
  console.log(lock.value);
  console.log(Arc.intoInner(lock).unwrap().intoInner());
}
