// Fails: too early
// Misconception: a sleep that is a little longer than the step before it puts the two in order.

import { Duration, thread } from "thread-lessons";

function compile(): void {
  thread.sleep(Duration.fromMillis(20));
  console.log("compile: done");
}

function link(): void {
  thread.sleep(Duration.fromMillis(25));
  thread.sleep(Duration.fromMillis(20));
  console.log("link: done");
}

function checkStyle(): void {
  thread.sleep(Duration.fromMillis(40));
  console.log("style: no complaints");
}

export function main(): void {
  const compiler = thread.spawn(compile);
  const linker = thread.spawn(link);
  const checker = thread.spawn(checkStyle);
  compiler.join().unwrap();
  linker.join().unwrap();
  checker.join().unwrap();
  console.log("build: finished");
}
