import { drop, thread } from "thread-lessons";

export function main() {
  const errand = thread.spawn(() => 2 + 2);
  drop(errand);
}
