import { Duration, thread } from "thread-lessons";

function check(what: string, ms: number): void {
  thread.sleep(Duration.fromMillis(ms));
  console.log(`${what}: checked`);
}

export function main(): void {
  thread.scope((s) => {
    s.spawn(() => check("lights", 10));
    s.spawn(() => check("sound", 15));
    s.spawn(() => check("stage", 5));
  });
  console.log("doors: open");
}
