import { Duration, thread } from "thread-lessons";

export function main() {
  const one = 1;
  thread.scope((s) => {
    const worker = new thread.Builder()
      .name("scoped-1")
      .spawnScoped(s, () => {
        thread.sleep(Duration.fromMillis(30));
        console.log(thread.current().name(), `sees ${one}`);
      })
      .unwrap();
    console.log(worker.thread().name());
    worker.join().unwrap();
    console.log(s);
    const plain = s.spawn(() => thread.current().name());
    console.log("plain scoped name", plain.join().unwrap());
    const last = s.spawn(() => {});
    console.log(last);
  });
}
