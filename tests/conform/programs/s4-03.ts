import { move, thread } from "thread-lessons";

export function main() {
  const bulbs = ["tulip", "crocus"];
  const gardener = thread.spawn(
    move(() => {
      console.log("planted:", bulbs);
    }),
  );
  gardener.join().unwrap();
}
