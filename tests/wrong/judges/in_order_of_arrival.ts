// Fails: was printed too early
// Misconception: whoever is spawned first is done first, so a shared list fills up in the order of the seats.

import { Arc, Duration, Mutex, move, thread } from "thread-lessons";

const judges = [
  { seat: 1, thinks: 15, mark: 57 },
  { seat: 2, thinks: 5, mark: 59 },
  { seat: 3, thinks: 20, mark: 54 },
  { seat: 4, thinks: 10, mark: 58 },
];

export function main(): void {
  const board = new Arc(new Mutex<{ seat: number; mark: number }[]>([]));
  const opinions = judges.map(({ seat, thinks, mark }) => {
    const shared = Arc.clone(board);
    return thread.spawn(
      move(() => {
        thread.sleep(Duration.fromMillis(thinks));
        using marks = shared.value.lock().unwrap();
        marks.value.push({ seat, mark });
      }),
    );
  });

  for (const opinion of opinions) opinion.join().unwrap();
  using marks = board.value.lock().unwrap();
  let sum = 0;
  for (const { seat, mark } of marks.value) {
    console.log(`board: seat ${seat} gives ${mark}`);
    sum += mark;
  }
  console.log(`board: ${sum} in all`);
}
