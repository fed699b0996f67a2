import { thread } from "thread-lessons";

function log(what: string): void {
  const badge = thread.current().name().unwrapOr("nobody");
  console.log(`${badge}: ${what}`);
}

function patrol(): void {
  log("the gallery is quiet");
  const badge = thread.current().name().unwrapOr("nobody");
  const helper = new thread.Builder()
    .name(`${badge}-helper`)
    .spawn(() => log("the cellar is quiet"))
    .unwrap();
  helper.join().unwrap();
}

export function main(): void {
  const guards = ["east", "west"].map((name) => new thread.Builder().name(name).spawn(patrol).unwrap());

  for (const guard of guards) guard.join().unwrap();
}
