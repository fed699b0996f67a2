import { thread } from "thread-lessons";

export function main() {
  const watering = thread.spawn(() => {
    console.log("the garden is watered");
  });
  watering.join().unwrap();
}
