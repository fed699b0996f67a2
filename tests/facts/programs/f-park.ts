import { Duration, Instant, move, thread } from "thread-lessons";

export function main() {
  thread.current().unpark();
  thread.current().unpark();
  const began = Instant.now();
  thread.park();
  console.log(`token used at once: ${began.elapsed() < Duration.fromMillis(30)}`);
  const second = Instant.now();
  thread.parkTimeout(Duration.fromMillis(40));
  console.log(`second park had no token (timed out): ${second.elapsed() >= Duration.fromMillis(40)}`);
  const parked = thread.spawn(() => {
    thread.park();
    console.log("unparked");
  });
  thread.sleep(Duration.fromMillis(10));
  parked.thread().unpark();
  const child = parked.thread();
  parked.join().unwrap();
  const main = thread.current();
  const wakes = thread.spawn(move(() => main.unpark()));
  thread.park();
  console.log("main unparked by child");
  wakes.join().unwrap();
  child.unpark();
  console.log("unpark on a finished thread is harmless");
}
