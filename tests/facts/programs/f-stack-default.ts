// Pattern: main \d+\ndefault \d+\n4 MiB \d+\nasked 1 byte \d+\nasked 0 \d+\nasked 100_000 \d+\nscoped \d+\n
// Timing: real
// A stack is measured here in calls, of which the engine decides how much each one takes.
import { move, thread } from "thread-lessons";

function fits(calls: number): number {
  return calls === 0 ? 0 : 1 + fits(calls - 1);
}

export function main() {
  const ask = (bytes: number, calls: number) =>
    new thread.Builder()
      .stackSize(bytes)
      .spawn(move(() => fits(calls)))
      .unwrap()
      .join()
      .unwrap();
  console.log(`main ${fits(4000)}`);
  console.log(
    `default ${thread
      .spawn(() => fits(4000))
      .join()
      .unwrap()}`,
  );
  console.log(`4 MiB ${ask(4 * 1024 * 1024, 4000)}`);
  console.log(`asked 1 byte ${ask(1, 100)}`);
  console.log(`asked 0 ${ask(0, 100)}`);
  console.log(`asked 100_000 ${ask(100_000, 400)}`);
  console.log(
    `scoped ${thread.scope((s) =>
      s
        .spawn(() => fits(4000))
        .join()
        .unwrap(),
    )}`,
  );
}
