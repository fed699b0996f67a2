import { Arc, move, panic, thread } from "thread-lessons";

export function main() {
  const shared = new Arc(1);
  const theirs = Arc.clone(shared);
  const worker = thread.spawn(
    move(() => {
      if (theirs.value === 1) panic("x");
    }),
  );
  console.log(`${worker.join().isErr()} strong ${Arc.strongCount(shared)}`);
}
