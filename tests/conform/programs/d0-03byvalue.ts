import { type Own, thread } from "thread-lessons";

function callOut(tickets: Own<number[]>) {
  for (const ticket of tickets) console.log(`number ${ticket}`);
}

// The closure gives its capture away, so it owns it even without `move`.
export function main() {
  const tickets = [7, 8, 9];
  const clerk = thread.spawn(() => callOut(tickets));
  clerk.join().unwrap();
}
