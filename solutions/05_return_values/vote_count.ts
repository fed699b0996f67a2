import { move, thread } from "thread-lessons";

export function main(): void {
  const ballots = ["yes", "no", "yes", "yes"];

  const helper = thread.spawn(
    move(() => {
      let yes = 0;
      for (const ballot of ballots) {
        if (ballot === "yes") yes += 1;
      }
      console.log(`helper: ${yes} times yes`);
      return yes;
    }),
  );

  const yes = helper.join().unwrap();
  console.log(`mayor: ${yes} times yes`);
}
