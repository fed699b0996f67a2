// Pattern: Ok\([1-9]\d*\)\n
import { thread } from "thread-lessons";

export function main() {
  console.log(thread.availableParallelism());
}
