import { Arc, Condvar, Duration, Mutex, move, thread } from "thread-lessons";

export function main() {
  const pair = new Arc({ go: new Mutex(false), changed: new Condvar() });
  const workers = [0, 1, 2].map(() => {
    const theirs = Arc.clone(pair);
    return thread.spawn(
      move(() => {
        const { go, changed } = theirs.value;
        using _guard = changed.waitWhile(go.lock().unwrap(), (guarded) => !guarded.value).unwrap();
        return 1;
      }),
    );
  });
  thread.sleep(Duration.fromMillis(30));
  pair.value.go.lock().unwrap().value = true;
  pair.value.changed.notifyAll();
  console.log(workers.reduce((sum, worker) => sum + worker.join().unwrap(), 0));
}
