import { Instant, type JoinHandle, move, thread } from "thread-lessons";

// A generator stands for Rust's lazy chain: it starts the next thread only when it is asked for it.
function* auditions(): Generator<JoinHandle<number>> {
  for (let act = 0; act < 4; act++) {
    yield thread.spawn(
      move(() => {
        console.log(`act ${act} enters`);
        console.log(`act ${act} leaves`);
        return act;
      }),
    );
  }
}

export function main() {
  const begin = Instant.now();
  let points = 0;
  for (const act of auditions()) points += act.join().unwrap();
  console.log(`points: ${points}`);
  console.error(`took ${begin.elapsed().asMillis()} ms`);
}
