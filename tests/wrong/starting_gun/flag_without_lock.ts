// Fails: deadlock
// Misconception: any flag that both can see will do. Between the look at an atomic and the sleep, the bang can fall;
// only the lock keeps it out. Right in most runs.

import { AtomicBool, Condvar, drop, Mutex, Ordering, thread } from "thread-lessons";

const track = new Mutex("clear");
const gun = new Condvar();
const fired = new AtomicBool(false);

function run(): void {
  console.log("runner: at the line");
  let guard = track.lock().unwrap();
  while (!fired.load(Ordering.SeqCst)) guard = gun.wait(guard).unwrap();
  drop(guard);
  console.log("runner: off");
}

export function main(): void {
  const runner = thread.spawn(run);

  console.log("starter: bang");
  fired.store(true, Ordering.SeqCst);
  gun.notifyOne();

  runner.join().unwrap();
}
