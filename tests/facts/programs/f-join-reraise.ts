import { panic, resumeUnwind, thread } from "thread-lessons";

export function main() {
  const worker = thread.spawn(() => {
    panic("boom");
  });
  const payload = worker.join().unwrapErr();
  console.log("re-raising");
  resumeUnwind(payload);
}
