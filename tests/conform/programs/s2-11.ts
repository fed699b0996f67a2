import { move, thread } from "thread-lessons";

function rehearse(piece: number): number {
  console.log(`rehearsing piece ${piece}`);
  return piece * 10;
}

export function main() {
  const pieces = Array.from({ length: 10 }, (_, piece) => piece);
  const players = pieces.map((piece) => thread.spawn(move(() => rehearse(piece))));
  const results = players.map((player) => player.join().unwrap());
  console.log("rehearsed:", results);
}
