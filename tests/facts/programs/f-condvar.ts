import { Arc, Condvar, Duration, Mutex, move, thread } from "thread-lessons";

export function main() {
  const pair = new Arc({ ready: new Mutex(false), changed: new Condvar() });
  const theirs = Arc.clone(pair);
  const worker = thread.spawn(
    move(() => {
      thread.sleep(Duration.fromMillis(20));
      theirs.value.ready.lock().unwrap().value = true;
      theirs.value.changed.notifyOne();
    }),
  );
  const { ready, changed } = pair.value;
  let guard = ready.lock().unwrap();
  while (!guard.value) guard = changed.wait(guard).unwrap();
  console.log(`ready ${guard.value}`);
  const again = changed.waitWhile(guard, (value) => !value.value).unwrap();
  console.log(`wait_while returns at once when condition holds: ${again.value}`);
  changed.notifyOne();
  const [after, result] = changed.waitTimeout(again, Duration.fromMillis(20)).unwrap();
  console.log(
    `earlier notify is not remembered: timed_out ${result.timedOut()} value ${after.value}`,
    result,
  );
  const [last, late] = changed
    .waitTimeoutWhile(after, Duration.fromMillis(20), (value) => value.value)
    .unwrap();
  console.log(`wait_timeout_while: timed_out ${late.timedOut()} value ${last.value}`);
  last[Symbol.dispose]();
  worker.join().unwrap();
  console.log(changed);
}
