import { OnceLock, panic, thread } from "thread-lessons";

const cell = new OnceLock<number>();

export function main() {
  console.log(cell.get());
  const worker = thread.spawn(() => {
    cell.getOrInit(() => panic("init"));
  });
  console.log(`init panicked ${worker.join().isErr()} get`, cell.get());
  console.log(cell.getOrInit(() => 5));
  console.log(cell.set(6), cell.get());
  console.log(cell, new OnceLock<number>());
}
