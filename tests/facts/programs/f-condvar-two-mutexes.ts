import { Condvar, Duration, drop, Mutex } from "thread-lessons";

export function main() {
  const changed = new Condvar();
  for (const name of ["first", "second"]) {
    const mutex = new Mutex(0);
    const [guard] = changed.waitTimeout(mutex.lock().unwrap(), Duration.fromMillis(5)).unwrap();
    drop(guard);
    console.log(`${name} ok`);
  }
}
