import { move, thread } from "thread-lessons";

class Noisy {
  constructor(readonly what: string) {}

  [Symbol.dispose](): void {
    console.log(`drop ${this.what}`);
  }
}

export function main() {
  using borrowed = new Noisy("borrowed");
  const moved = new Noisy("moved");
  thread.scope((s) => {
    s.spawn(
      move(() => {
        if (moved.what === "moved") console.log("in thread");
      }),
    );
    s.spawn(() => borrowed.what.length);
  });
  console.log("after scope");
}
