// Timing: real
// Pattern: ok\n
// Without: ^(spawn\+join|all alive|per thread|threads)
// How much memory a thread takes is a matter of the engine.
import { thread } from "thread-lessons";

export function main() {
  for (let i = 0; i < 100; i++)
    thread
      .spawn(() => {})
      .join()
      .unwrap();
  console.log("ok");
}
