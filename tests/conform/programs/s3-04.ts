import { move, thread } from "thread-lessons";

export function main() {
  const pilot = "Juno";
  thread.spawn(
    move(() => {
      console.log(`good morning, ${pilot}`);
    }),
  );
}
