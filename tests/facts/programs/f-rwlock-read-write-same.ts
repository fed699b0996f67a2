import { RwLock } from "thread-lessons";

export function main() {
  const lock = new RwLock(1);
  using _read = lock.read().unwrap();
  console.log("read");
  using _write = lock.write().unwrap();
  console.log("not reached");
}
