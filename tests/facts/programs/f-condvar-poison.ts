import { Arc, Condvar, Duration, Mutex, move, panic, thread } from "thread-lessons";

export function main() {
  const pair = new Arc({ ready: new Mutex(false), changed: new Condvar() });
  const theirs = Arc.clone(pair);
  const waits = thread.spawn(
    move(() => {
      const result = theirs.value.changed.wait(theirs.value.ready.lock().unwrap());
      console.log(`wait is_err: ${result.isErr()}`);
    }),
  );
  thread.sleep(Duration.fromMillis(20));
  const others = Arc.clone(pair);
  const fails = thread.spawn(
    move(() => {
      using _guard = others.value.ready.lock().unwrap();
      panic("poison");
    }),
  );
  fails.join().isErr();
  pair.value.changed.notifyAll();
  waits.join().unwrap();
}
