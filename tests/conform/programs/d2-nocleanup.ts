import { Duration, thread } from "thread-lessons";

class Instrument implements Disposable {
  [Symbol.dispose]() {
    console.log("the harp is put away");
  }
}

// Main is gone long before the harpist wakes up, and then nobody puts anything away.
export function main() {
  thread.spawn(() => {
    using _harp = new Instrument();
    thread.sleep(Duration.fromSecs(5));
  });
  thread.sleep(Duration.fromMillis(5));
  console.log("the lights go out");
}
