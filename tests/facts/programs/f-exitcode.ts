import { process } from "thread-lessons";

export function main() {
  console.log("bye");
  return process.ExitCode.from(42);
}
