import { panic, thread } from "thread-lessons";

function sing(aria: string): void {
  panic(`lost her voice in "${aria}"`);
}

export function main(): void {
  const soprano = thread.spawn(() => sing("Casta diva"));

  if (soprano.join().isOk()) {
    console.log("stage: the soprano sang");
  } else {
    console.log("stage: the understudy sang");
  }
  console.log("house: applause");
}
