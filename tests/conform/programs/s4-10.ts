import { move, thread } from "thread-lessons";

export function main() {
  const bulbs = ["tulip", "crocus"];
  thread.spawn(
    move(() => {
      console.log(bulbs);
    }),
  );
}
