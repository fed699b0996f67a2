import { Duration, thread } from "thread-lessons";

// Main counts the takings, which orders nothing: it only gives the drummer a moment.
export function main() {
  thread.spawn(() => {
    for (let beat = 1; beat <= 10; beat++) {
      console.log(`drum ${beat}`);
      thread.sleep(Duration.fromMicros(100));
    }
  });
  let takings = 0;
  for (let coin = 0; coin < 100_000; coin++) takings = (takings + coin) % 1009;
  console.log("the hall closes");
}
