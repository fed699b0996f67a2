import { Duration, move, thread } from "thread-lessons";

export function main(): void {
  const minutes = 7;

  const timer = thread.spawn(
    move(() => {
      thread.sleep(Duration.fromMillis(minutes));
      console.log(`timer: ${minutes} minutes are over`);
    }),
  );

  console.log(`cook: eggs in the pot for ${minutes} minutes`);
  timer.join().unwrap();
}
