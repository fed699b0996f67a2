// Fails: too early
// Misconception: the order of the joins decides in which order the threads work.

import { Duration, thread } from "thread-lessons";

function compile(): void {
  thread.sleep(Duration.fromMillis(20));
  console.log("compile: done");
}

function link(): void {
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
  checker.join().unwrap();
  compiler.join().unwrap();
  linker.join().unwrap();
  console.log("build: finished");
}
