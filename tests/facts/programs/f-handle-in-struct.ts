// Order: any
import { None, type Option, Some, thread } from "thread-lessons";

class Worker {
  #handle: Option<thread.JoinHandle<void>> = Some(thread.spawn(() => console.log("work")));

  [Symbol.dispose](): void {
    const handle = this.#handle;
    this.#handle = None;
    handle.unwrap().join().unwrap();
    console.log("joined in drop");
  }
}

export function main() {
  using _worker = new Worker();
  console.log("main body");
}
