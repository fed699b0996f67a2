import { Duration, thread } from "thread-lessons";

export function main() {
  const kettle = thread.spawn(() => {
    for (let cup = 1; cup <= 5; cup++) {
      console.log(`kettle pours cup ${cup}`);
      thread.sleep(Duration.fromMillis(1));
    }
  });
  for (let page = 1; page <= 3; page++) {
    console.log(`reader turns page ${page}`);
    thread.sleep(Duration.fromMillis(1));
  }
  kettle.join().unwrap();
  console.log("tea time is over");
}
