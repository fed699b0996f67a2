// Opera night. The soprano sometimes loses her voice, so an understudy stands behind the curtain, and a try and a catch
// around it all make sure that somebody sings. Tonight the voice is gone. Nobody sings, and the house applauds.

import { panic, thread } from "thread-lessons";

function sing(aria: string): void {
  panic(`lost her voice in "${aria}"`);
}

export function main(): void {
  const soprano = thread.spawn(() => sing("Casta diva"));

  try {
    soprano.join();
    console.log("stage: the soprano sang");
  } catch {
    console.log("stage: the understudy sang");
  }
  console.log("house: applause");
}
