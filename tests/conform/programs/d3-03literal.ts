import { thread } from "thread-lessons";

const FIRST_MATE = "Io";
const HARBOUR = { name: "Callisto" };

// Module constants are there in every thread: nothing is captured.
export function main() {
  thread
    .spawn(() => console.log("welcome, Juno"))
    .join()
    .unwrap();
  thread
    .spawn(() => console.log(`welcome, ${FIRST_MATE}`))
    .join()
    .unwrap();
  thread
    .spawn(() => console.log(`welcome to ${HARBOUR.name}`))
    .join()
    .unwrap();
}
