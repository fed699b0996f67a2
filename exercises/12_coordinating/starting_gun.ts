// A race over a hundred metres. The runner waits for the starting gun, the starter fires it. On most days that is a
// race. On others the runner stands at the line when everybody has gone home.

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
  gun.notifyOne();

  runner.join().unwrap();
}
