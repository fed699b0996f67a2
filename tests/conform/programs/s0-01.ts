import { Duration, thread } from "thread-lessons";

// The kettle is never waited for: it stops where it stands when the reader is done.
export function main() {
  thread.spawn(() => {
    for (let cup = 1; cup <= 5; cup++) {
      console.log(`kettle pours cup ${cup}`);
      thread.sleep(Duration.fromMillis(1));
    }
  });
  for (let page = 1; page <= 3; page++) {
    console.log(`reader turns page ${page}`);
    thread.sleep(Duration.fromMillis(1));
  }
}
