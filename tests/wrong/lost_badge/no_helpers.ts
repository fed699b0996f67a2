// Fails: only east-helper may print it
// Shortcut: a guard can look into the cellar without any help, and say whose badge it would have been.

import { thread } from "thread-lessons";

function log(what: string): void {
  const badge = thread.current().name().unwrapOr("nobody");
  console.log(`${badge}: ${what}`);
}

function patrol(): void {
  log("the gallery is quiet");
  const badge = thread.current().name().unwrapOr("nobody");
  console.log(`${badge}-helper: the cellar is quiet`);
}

export function main(): void {
  const guards = ["east", "west"].map((name) => new thread.Builder().name(name).spawn(patrol).unwrap());

  for (const guard of guards) guard.join().unwrap();
}
