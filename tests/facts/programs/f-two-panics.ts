import { panic, thread } from "thread-lessons";

export function main() {
  for (const name of ["a", "b", "c"]) {
    const worker = new thread.Builder().name(name).spawn(() => {
      panic("boom");
    });
    worker.unwrap().join().isErr();
  }
}
