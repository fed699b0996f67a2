import { move, thread } from "thread-lessons";

export function main() {
  const tickets = [7, 8, 9];
  const clerk = thread.spawn(
    move(() => {
      console.log("the clerk holds", tickets);
    }),
  );
  clerk.join().unwrap();
}
