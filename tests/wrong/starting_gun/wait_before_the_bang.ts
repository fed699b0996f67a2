// Fails: deadlock
// Misconception: after a pause the runner is at the line. A sleep orders nothing. Right in nearly all runs.

import { Condvar, Duration, Mutex, thread } from "thread-lessons";

const track = new Mutex("clear");
const gun = new Condvar();

function run(): void {
  console.log("runner: at the line");
  using _ = gun.wait(track.lock().unwrap()).unwrap();
  console.log("runner: off");
}

export function main(): void {
  const runner = thread.spawn(run);

  thread.sleep(Duration.fromMillis(20));
  console.log("starter: bang");
  gun.notifyOne();

  runner.join().unwrap();
}
