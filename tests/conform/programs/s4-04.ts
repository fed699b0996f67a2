import { move, thread } from "thread-lessons";

export function main() {
  const gardeners = [];
  for (let bed = 0; bed < 5; bed++) {
    const gardener = thread.spawn(
      move(() => {
        console.log(`bed ${bed} is weeded`);
      }),
    );
    gardeners.push(gardener);
  }
  for (const gardener of gardeners) gardener.join().unwrap();
}
