import { move, thread } from "thread-lessons";

// A string literal is Copy: the closure takes a copy, and main keeps its own.
export function main() {
  const pilot = "Juno";
  thread.spawn(
    move(() => {
      console.log(`good morning, ${pilot}`);
    }),
  );
  console.log(`on board: ${pilot}`);
}
