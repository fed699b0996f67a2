// Fails: -helper may print it
// Misconception: the line is what counts. The log looks right, but the thread has no name: a panic in the cellar would
// still be nobody's.

import { move, thread } from "thread-lessons";

function log(badge: string, what: string): void {
  console.log(`${badge}: ${what}`);
}

function patrol(): void {
  const badge = thread.current().name().unwrapOr("nobody");
  log(badge, "the gallery is quiet");
  const helper = thread.spawn(move(() => log(`${badge}-helper`, "the cellar is quiet")));
  helper.join().unwrap();
}

export function main(): void {
  const guards = ["east", "west"].map((name) => new thread.Builder().name(name).spawn(patrol).unwrap());

  for (const guard of guards) guard.join().unwrap();
}
