import { Duration, Instant, thread } from "thread-lessons";

export function main() {
  const begin = Instant.now();
  for (let nap = 0; nap < 4; nap++) {
    const sleeper = thread.spawn(() => thread.sleep(Duration.fromMillis(20)));
    sleeper.join().unwrap();
  }
  console.error(`took ${begin.elapsed().asMillis()} ms`);
}
