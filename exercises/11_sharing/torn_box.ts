// A warehouse packs 12 apples, 4 to a box. One of the three boxes is torn, and its packer drops everything and goes
// home. The manager knows about that, and wants to see what the list says now. There is no list: nobody may even look
// at it.

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

  using entry = list.lock().unwrap();
  console.log(`manager: ${done.length} of ${packers.length} came back`);
  console.log(`manager: ${entry.value.apples} apples left, ${entry.value.boxes} boxes packed`);
}
