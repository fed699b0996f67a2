import { thread } from "thread-lessons";

export function main() {
  const specials = ["stew", "pie"];
  thread.scope((s) => {
    s.spawn(() => {
      console.log("waiter reads", specials);
    });
    s.spawn(() => {
      console.log("guest reads", specials);
    });
  });
  console.log("still on the board:", specials);
}
