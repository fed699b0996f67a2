// A shop counts its two tills in the evening. There is a clerk at each of them, and a till takes 40 milliseconds. The
// boss has her sum after 80.

import { Duration, thread } from "thread-lessons";

function countFront(): number {
  thread.sleep(Duration.fromMillis(40));
  return 310;
}

function countBack(): number {
  thread.sleep(Duration.fromMillis(40));
  return 425;
}

export function main(): void {
  const front = thread.spawn(countFront).join().unwrap();
  const back = thread.spawn(countBack).join().unwrap();
  console.log(`boss: ${front} + ${back} = ${front + back}`);
}
