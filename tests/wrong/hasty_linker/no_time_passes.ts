// Fails: takes 0 ms
// Shortcut: without the sleeps nobody is late. The linker still does not wait for the compiler in every order, and no
// step takes its time.

import { thread } from "thread-lessons";

function compile(): void {
  console.log("compile: done");
}

function link(): void {
  console.log("link: done");
}

function checkStyle(): void {
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
