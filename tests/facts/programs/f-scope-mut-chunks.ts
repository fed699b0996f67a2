import { chunksMut, splitAtMut, thread } from "thread-lessons";

export function main() {
  const data = Int32Array.of(1, 2, 3, 4, 5);
  thread.scope((s) => {
    for (const chunk of chunksMut(data, 2)) {
      s.spawn(() => {
        for (let i = 0; i < chunk.length; i++) chunk[i] = (chunk[i] ?? 0) * 10;
      });
    }
  });
  console.log(data);
  const [left, right] = splitAtMut(data, 2);
  thread.scope((s) => {
    s.spawn(() => {
      left[0] = 0;
    });
    s.spawn(() => {
      right[0] = 0;
    });
  });
  console.log(data);
  let a = 0;
  let b = 0;
  thread.scope((s) => {
    s.spawn(() => {
      a += 1;
    });
    s.spawn(() => {
      b += 2;
    });
  });
  console.log(a, b);
}
