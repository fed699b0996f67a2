import { Mutex, panic, thread } from "thread-lessons";

const list = new Mutex({ apples: 12, boxes: 0 });

function pack(box: string): void {
  if (box === "torn") panic("the box is torn");
  using entry = list.lock().unwrap();
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
