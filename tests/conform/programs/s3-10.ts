import { thread } from "thread-lessons";

export function main() {
  const probe = new thread.Builder()
    .name("probe")
    .spawn(() => {
      console.log("this thread has a name");
      return 77;
    })
    .unwrap();
  probe.join().unwrap();
}
