import { thread } from "thread-lessons";

export function main() {
  const data = [1, 2, 3];
  let other = 0;
  thread.scope((s) => {
    s.spawn(() => data.length);
    s.spawn(() => data.length);
    other += 1 + data.length;
  });
  console.log(other);
}
