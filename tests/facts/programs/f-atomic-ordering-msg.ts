import { Arc, AtomicBool, AtomicI32, move, Ordering, thread } from "thread-lessons";

export function main() {
  const shared = new Arc({ data: new AtomicI32(0), ready: new AtomicBool(false) });
  const theirs = Arc.clone(shared);
  const worker = thread.spawn(
    move(() => {
      theirs.value.data.store(123, Ordering.Relaxed);
      theirs.value.ready.store(true, Ordering.Release);
    }),
  );
  while (!shared.value.ready.load(Ordering.Acquire)) thread.yieldNow();
  console.log(shared.value.data.load(Ordering.Relaxed));
  worker.join().unwrap();
}
