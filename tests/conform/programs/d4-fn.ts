import { thread } from "thread-lessons";

function rake() {
  console.log("leaves are raked");
}

export function main() {
  thread.spawn(rake).join().unwrap();
}
