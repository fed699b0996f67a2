// A build tool. Compiling takes 20 milliseconds, linking what was compiled takes 20 more, checking the style takes
// 40. Each step gets a thread, started in the order in which the steps have to happen. Now and then the linker is
// there before anything is compiled.

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
  compiler.join().unwrap();
  linker.join().unwrap();
  checker.join().unwrap();
  console.log("build: finished");
}
