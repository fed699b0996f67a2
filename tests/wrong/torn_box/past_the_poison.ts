// Fails: 0 apples left
// Misconception: poison is a nuisance that one takes the guard out of. The list is as the panic left it: four apples
// are nowhere.

import { Mutex, panic, thread } from "thread-lessons";

const list = new Mutex({ apples: 12, boxes: 0 });

function pack(box: string): void {
  using entry = list.lock().unwrapOrElse((poisoned) => poisoned.intoInner());
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

  using entry = list.lock().unwrapOrElse((poisoned) => poisoned.intoInner());
  console.log(`manager: ${done.length} of ${packers.length} came back`);
  console.log(`manager: ${entry.value.apples} apples left, ${entry.value.boxes} boxes packed`);
}
