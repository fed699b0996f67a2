import { thread } from "thread-lessons";

function show(who: string): void {
  console.log(`${who}:`, thread.current().name());
}

export function main() {
  show("main");
  console.log(thread.current());
  thread
    .spawn(() => {
      show("unnamed");
      console.log(thread.current());
    })
    .join()
    .unwrap();
  const worker = new thread.Builder()
    .name("worker-1")
    .spawn(() => {
      // Only once main has said what it sees of the handle.
      thread.park();
      show("named");
      console.log(thread.current());
      thread
        .spawn(() => show("child of named"))
        .join()
        .unwrap();
    })
    .unwrap();
  console.log("via handle:", worker.thread().name());
  console.log("handle debug:", worker);
  worker.thread().unpark();
  worker.join().unwrap();
  console.log("builder debug:", new thread.Builder().name("a").stackSize(65536));
  console.log("builder default:", new thread.Builder());
}
