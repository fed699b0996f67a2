// Fails: panic
// Misconception: it is enough that the last one repairs and clears the poison. A packer who came after the panic has
// gone down by then. Right when the torn box is the last one.

import { Mutex, panic, thread } from "thread-lessons";

const list = new Mutex({ apples: 12, boxes: 0 });

function pack(box: string): void {
  using entry = list.lock().unwrap();
  entry.value.apples -= 4;
  if (box === "torn") panic("the box is torn");
  entry.value.boxes += 1;
}

export function main(): void {
  const packers = [
    thread.spawn(() => pack("new")),
    thread.spawn(() => pack("torn")),
    thread.spawn(() => pack("new")),
  ];
  const done = packers.map((packer) => packer.join()).filter((result) => result.isOk());

  list.clearPoison();
  using entry = list.lock().unwrap();
  entry.value.apples = 12 - 4 * entry.value.boxes;
  console.log(`manager: ${done.length} of ${packers.length} came back`);
  console.log(`manager: ${entry.value.apples} apples left, ${entry.value.boxes} boxes packed`);
}
