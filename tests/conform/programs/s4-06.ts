import { thread } from "thread-lessons";

export function main() {
  const digger = new thread.Builder()
    .stackSize(4 * 1024 * 1024)
    .spawn(() => {})
    .unwrap();
  digger.join().unwrap();
}
