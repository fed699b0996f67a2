// Timing: real
import { Arc, Duration, Instant, Mutex, move, thread } from "thread-lessons";

export function main() {
  const began = Instant.now();
  thread.sleep(Duration.fromMillis(30));
  console.log(`at least: ${began.elapsed() >= Duration.fromMillis(30)}`);
  const done = new Arc(new Mutex(false));
  const theirs = Arc.clone(done);
  const sleeper = thread.spawn(() => thread.sleep(Duration.fromMillis(300)));
  const quick = thread.spawn(
    move(() => {
      theirs.value.lock().unwrap().value = true;
    }),
  );
  quick.join().unwrap();
  console.log(`other thread not delayed: ${done.value.lock().unwrap().value && !sleeper.isFinished()}`);
  const zero = Instant.now();
  thread.sleep(Duration.ZERO);
  console.log(`zero sleep returns: ${zero.elapsed() < Duration.fromMillis(100)}`);
}
