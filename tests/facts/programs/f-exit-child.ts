import { process, thread } from "thread-lessons";

class Noisy {
  [Symbol.dispose](): void {
    console.log("dropped");
  }
}

export function main() {
  using _noisy = new Noisy();
  const worker = thread.spawn(() => {
    using _other = new Noisy();
    // A line is printed whole here: there is no `print!` that begins one.
    console.log("partial line;child exits");
    process.exit(3);
  });
  worker.join().unwrap();
  console.log("not reached");
}
