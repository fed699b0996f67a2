import { thread } from "thread-lessons";

class Noisy {
  constructor(readonly what: string) {}

  [Symbol.dispose](): void {
    console.log(`drop ${this.what} on`, thread.current().name());
  }
}

export function main() {
  thread.scope((s) => {
    new thread.Builder()
      .name("w")
      .spawnScoped(s, () => new Noisy("result"))
      .unwrap();
  });
  console.log("after scope");
}
