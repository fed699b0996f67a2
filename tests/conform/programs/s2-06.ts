import { thread } from "thread-lessons";

export function main() {
  const builder = new thread.Builder().name("trumpet-1").stackSize(4 * 1024 * 1024);
  const player = builder
    .spawn(() => {
      const name = thread.current().name().unwrapOr("somebody");
      console.log(`solo by ${name}`);
    })
    .expect("no room on the stage");
  player.join().unwrap();
}
