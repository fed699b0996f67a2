// A museum at night. Each guard has a badge, and so has the helper whom the guard sends to the cellar: the guard's name with
// "-helper" behind it. Whoever looks at the log in the morning finds that the cellars were checked by nobody.

import { thread } from "thread-lessons";

function log(what: string): void {
  const badge = thread.current().name().unwrapOr("nobody");
  console.log(`${badge}: ${what}`);
}

function patrol(): void {
  log("the gallery is quiet");
  const helper = thread.spawn(() => log("the cellar is quiet"));
  helper.join().unwrap();
}

export function main(): void {
  const guards = ["east", "west"].map((name) => new thread.Builder().name(name).spawn(patrol).unwrap());

  for (const guard of guards) guard.join().unwrap();
}
