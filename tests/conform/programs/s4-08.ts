import { thread } from "thread-lessons";

export function main() {
  const seed = thread.spawn(() => {
    console.log("a seed sprouts");
  });
  seed.join().unwrap();
}
