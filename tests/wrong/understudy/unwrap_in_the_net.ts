// Fails: main panicked at
// Misconception: `unwrap` is how a failed thread throws, and the `catch` makes it harmless. The understudy does sing, but
// the main thread has panicked before it is caught.

import { panic, thread } from "thread-lessons";

function sing(aria: string): void {
  panic(`lost her voice in "${aria}"`);
}

export function main(): void {
  const soprano = thread.spawn(() => sing("Casta diva"));

  try {
    soprano.join().unwrap();
    console.log("stage: the soprano sang");
  } catch {
    console.log("stage: the understudy sang");
  }
  console.log("house: applause");
}
