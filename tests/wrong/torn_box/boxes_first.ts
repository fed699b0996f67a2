// Fails: PoisonError
// Misconception: the order of the two changes was the trouble. Now the list is whole when the panic comes, and as
// poisoned as before: it is the guard that counts.

import { Mutex, panic, thread } from "thread-lessons";

const list = new Mutex({ apples: 12, boxes: 0 });

function pack(box: string): void {
  using entry = list.lock().unwrap();
  if (box === "torn") panic("the box is torn");
  entry.value.apples -= 4;
  entry.value.boxes += 1;
}

export function main(): void {
  const packers = [
    thread.spawn(() => pack("new")),
    thread.spawn(() => pack("torn")),
    thread.spawn(() => pack("new")),
  ];
  const done = packers.map((packer) => packer.join()).filter((result) => result.isOk());

  using entry = list.lock().unwrap();
  console.log(`manager: ${done.length} of ${packers.length} came back`);
  console.log(`manager: ${entry.value.apples} apples left, ${entry.value.boxes} boxes packed`);
}
