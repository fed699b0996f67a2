import { move, thread } from "thread-lessons";

function rehearse(piece: number): number {
  console.log(`rehearsing piece ${piece}`);
  return piece * 10;
}

export function main() {
  for (let piece = 0; piece < 10; piece++) {
    const player = thread.spawn(move(() => rehearse(piece)));
    player.join().unwrap();
  }
}
