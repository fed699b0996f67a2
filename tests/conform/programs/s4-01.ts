import { thread } from "thread-lessons";

export function main() {
  const bird = thread.spawn(() => {
    console.log("a bird sings");
  });
  bird.join().unwrap();
}
