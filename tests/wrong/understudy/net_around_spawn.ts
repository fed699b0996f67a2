// Fails: the soprano sang
// Misconception: the panic comes out where the thread is started, so the `spawn` has to be inside of the `try`.

import { panic, thread } from "thread-lessons";

function sing(aria: string): void {
  panic(`lost her voice in "${aria}"`);
}

export function main(): void {
  try {
    const soprano = thread.spawn(() => sing("Casta diva"));
    void soprano.join();
    console.log("stage: the soprano sang");
  } catch {
    console.log("stage: the understudy sang");
  }
  console.log("house: applause");
}
