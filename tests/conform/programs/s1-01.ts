import { Duration, thread } from "thread-lessons";

export function main() {
  const helper = thread.spawn(() => {
    for (let carrot = 1; carrot < 5; carrot++) {
      console.log(`helper chops carrot ${carrot}`);
      thread.sleep(Duration.fromMillis(2));
    }
  });
  for (let plate = 1; plate < 5; plate++) {
    console.log(`chef serves plate ${plate}`);
    thread.sleep(Duration.fromMillis(2));
  }
  helper.join().unwrap();
}
