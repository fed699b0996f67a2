import { Duration, thread } from "thread-lessons";

export function main() {
  const list = [1, 2, 3];
  const length = thread.scope((s) => {
    s.spawn(() => {
      thread.sleep(Duration.fromMillis(30));
      console.log(`thread done ${list.length}`);
    });
    console.log("closure done");
    return list.length;
  });
  console.log(`scope returned ${length}`);
}
