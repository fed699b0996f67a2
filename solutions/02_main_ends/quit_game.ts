import { Duration, thread } from "thread-lessons";

const keys = ["jump", "run", "quit", "duck"];

function save(): void {
  for (const part of ["map", "gold", "lives"]) {
    thread.sleep(Duration.fromMillis(10));
    console.log(`saved: ${part}`);
  }
}

export function main(): void {
  const saving = thread.spawn(save);
  for (const key of keys) {
    console.log(`player: ${key}`);
    if (key === "quit") break;
  }
  saving.join().unwrap();
}
