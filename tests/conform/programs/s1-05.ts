import { Arc, move, thread } from "thread-lessons";

export function main() {
  const menu = new Arc([11, 22, 33]);
  const waiter = thread.spawn(
    move(() => {
      console.log(menu);
    }),
  );
  waiter.join().unwrap();
}
