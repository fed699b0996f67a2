import { thread } from "thread-lessons";

export function main() {
  const queue = ["ann", "bob"];
  thread.scope((s) => {
    s.spawn(() => {
      queue.push("cleo");
      console.log("cleo joins:", queue);
      console.log(`in line: ${queue.length}`);
    });
  });
  console.log("at closing time:", queue);
}
