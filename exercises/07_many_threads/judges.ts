// Figure skating. Four judges make up their minds at the same time, some faster than others. The board is to show their
// marks by seat: 1, 2, 3, 4. It shows them as they come.

import { Duration, move, thread } from "thread-lessons";

const judges = [
  { seat: 1, thinks: 15, mark: 57 },
  { seat: 2, thinks: 5, mark: 59 },
  { seat: 3, thinks: 20, mark: 54 },
  { seat: 4, thinks: 10, mark: 58 },
];

export function main(): void {
  const opinions = judges.map(({ seat, thinks, mark }) =>
    thread.spawn(
      move(() => {
        thread.sleep(Duration.fromMillis(thinks));
        console.log(`board: seat ${seat} gives ${mark}`);
        return mark;
      }),
    ),
  );

  let sum = 0;
  for (const opinion of opinions) sum += opinion.join().unwrap();
  console.log(`board: ${sum} in all`);
}
