// What was printed before is out already: there is no `print!` that keeps a part of a line back.
import { process } from "thread-lessons";

export function main() {
  process.abort();
}
