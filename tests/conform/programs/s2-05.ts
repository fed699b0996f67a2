import { move, thread } from "thread-lessons";

export function main() {
  const players = [];
  for (let seat = 0; seat < 8; seat++) {
    const player = thread.spawn(
      move(() => {
        const score = seat * seat;
        console.log(`seat ${seat} scores ${score}`);
        return score;
      }),
    );
    players.push(player);
  }
  const scores = players.map((player) => player.join().unwrap());
  console.log("scoreboard", scores);
}
