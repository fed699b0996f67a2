// Fails: nobody-helper
// Misconception: inside of the closure `thread.current()` still means the guard, because the line stands in `patrol`.

import { thread } from "thread-lessons";

function log(what: string): void {
  const badge = thread.current().name().unwrapOr("nobody");
  console.log(`${badge}: ${what}`);
}

function patrol(): void {
  log("the gallery is quiet");
  const helper = thread.spawn(() => {
    const badge = thread.current().name().unwrapOr("nobody");
    console.log(`${badge}-helper: the cellar is quiet`);
  });
  helper.join().unwrap();
}

export function main(): void {
  const guards = ["east", "west"].map((name) => new thread.Builder().name(name).spawn(patrol).unwrap());

  for (const guard of guards) guard.join().unwrap();
}
