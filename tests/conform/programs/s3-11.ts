import { Duration, thread } from "thread-lessons";

export function main() {
  const diver = new thread.Builder()
    .name("diver")
    .spawn(() => {
      console.log("diver goes down");
      thread.sleep(Duration.fromMillis(5));
      console.log("diver comes up");
      return 77;
    })
    .unwrap();
  console.log("crew keeps watch");
  const pearls = diver.join().unwrap();
  console.log(`pearls found: ${pearls}`);
}
