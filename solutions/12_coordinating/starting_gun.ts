import { Condvar, Mutex, thread } from "thread-lessons";

const track = new Mutex({ fired: false });
const gun = new Condvar();

function run(): void {
  console.log("runner: at the line");
  using _ = gun.waitWhile(track.lock().unwrap(), ({ value }) => !value.fired).unwrap();
  console.log("runner: off");
}

export function main(): void {
  const runner = thread.spawn(run);

  console.log("starter: bang");
  track.lock().unwrap().value.fired = true;
  gun.notifyOne();

  runner.join().unwrap();
}
