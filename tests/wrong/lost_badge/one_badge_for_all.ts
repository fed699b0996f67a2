// Fails: east-helper
// Misconception: `patrol` runs for one guard only. Both of them go through it, and the west's helper signs for the east.

import { thread } from "thread-lessons";

function log(what: string): void {
  const badge = thread.current().name().unwrapOr("nobody");
  console.log(`${badge}: ${what}`);
}

function patrol(): void {
  log("the gallery is quiet");
  const helper = new thread.Builder()
    .name("east-helper")
    .spawn(() => log("the cellar is quiet"))
    .unwrap();
  helper.join().unwrap();
}

export function main(): void {
  const guards = ["east", "west"].map((name) => new thread.Builder().name(name).spawn(patrol).unwrap());

  for (const guard of guards) guard.join().unwrap();
}
