// Fails: the program uses none of
// Shortcut: tonight the voice is gone, so the understudy sings. She sings on the other nights, too.

import { panic, thread } from "thread-lessons";

function sing(aria: string): void {
  panic(`lost her voice in "${aria}"`);
}

export function main(): void {
  const soprano = thread.spawn(() => sing("Casta diva"));
  void soprano.join();
  console.log("stage: the understudy sang");
  console.log("house: applause");
}
