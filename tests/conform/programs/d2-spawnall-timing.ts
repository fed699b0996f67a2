import { Duration, Instant, thread } from "thread-lessons";

export function main() {
  const begin = Instant.now();
  const sleepers = [];
  for (let nap = 0; nap < 4; nap++) {
    sleepers.push(thread.spawn(() => thread.sleep(Duration.fromMillis(20))));
  }
  for (const sleeper of sleepers) sleeper.join().unwrap();
  console.error(`took ${begin.elapsed().asMillis()} ms`);
}
