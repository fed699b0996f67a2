// Fails: deadlock
// Misconception: `notifyAll` reaches everybody. Everybody who is waiting. Right in most runs.

import { Condvar, Mutex, thread } from "thread-lessons";

const track = new Mutex("clear");
const gun = new Condvar();

function run(): void {
  console.log("runner: at the line");
  using _ = gun.wait(track.lock().unwrap()).unwrap();
  console.log("runner: off");
}

export function main(): void {
  const runner = thread.spawn(run);

  console.log("starter: bang");
  gun.notifyAll();

  runner.join().unwrap();
}
