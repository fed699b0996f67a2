import { Duration, thread } from "thread-lessons";

// Waiting before the own work begins: nothing overlaps.
export function main() {
  const kettle = thread.spawn(() => {
    for (let cup = 1; cup <= 5; cup++) {
      console.log(`kettle pours cup ${cup}`);
      thread.sleep(Duration.fromMillis(1));
    }
  });
  kettle.join().unwrap();
  for (let page = 1; page <= 3; page++) {
    console.log(`reader turns page ${page}`);
    thread.sleep(Duration.fromMillis(1));
  }
  console.log("tea time is over");
}
