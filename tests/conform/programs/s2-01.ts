import { Duration, thread } from "thread-lessons";

export function main() {
  const drummer = thread.spawn(() => {
    for (let beat = 1; beat <= 5; beat++) {
      console.log(`drum ${beat}`);
      thread.sleep(Duration.fromMillis(2));
    }
  });
  for (let note = 1; note <= 3; note++) {
    console.log(`flute ${note}`);
    thread.sleep(Duration.fromMillis(3));
  }
  drummer.join().unwrap();
  console.log("applause");
}
