import { Mutex } from "thread-lessons";

export function main() {
  const m = new Mutex(1);
  {
    using _guard = m.lock().unwrap();
    const error = m.tryLock().unwrapErr();
    console.log(`${error} |`, error);
  }
  console.log(`after drop: ${m.tryLock().isOk()}`);
  console.log(m.lock());
}
