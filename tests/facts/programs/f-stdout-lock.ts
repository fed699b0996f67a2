// Pattern: (?:([012])\.0\n\1\.1\n\1\.2\n){3}
import { move, thread } from "thread-lessons";

export function main() {
  const workers = [0, 1, 2].map((n) =>
    thread.spawn(
      move(() => {
        // One call is printed whole, however many lines it has: there is no lock to hold over several.
        console.log([0, 1, 2].map((line) => `${n}.${line}`).join("\n"));
      }),
    ),
  );
  for (const worker of workers) worker.join().unwrap();
}
