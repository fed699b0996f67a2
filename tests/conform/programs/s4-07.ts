import { thread } from "thread-lessons";

export function main() {
  thread.spawn(() => {
    console.log("a seed sprouts");
  });
}
