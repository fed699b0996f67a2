import { Arc, AtomicUsize, Duration, move, Ordering, thread } from "thread-lessons";

function run(body: (counter: AtomicUsize) => void, times: number): number {
  const counter = new Arc(new AtomicUsize(0));
  const workers = [0, 1, 2, 3].map(() => {
    const theirs = Arc.clone(counter);
    return thread.spawn(
      move(() => {
        for (let i = 0; i < times; i++) body(theirs.value);
      }),
    );
  });
  for (const worker of workers) worker.join().unwrap();
  return counter.value.load(Ordering.SeqCst);
}

export function main() {
  const good = run((counter) => {
    counter.fetchAdd(1, Ordering.SeqCst);
  }, 1000);
  console.log(`good ${good}`);
  const bad = run((counter) => {
    const seen = counter.load(Ordering.SeqCst);
    thread.sleep(Duration.fromMillis(10));
    counter.store(seen + 1, Ordering.SeqCst);
  }, 3);
  console.log(`bad lost updates: ${bad < 12}`);
}
