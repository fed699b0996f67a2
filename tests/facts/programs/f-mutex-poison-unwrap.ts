import { Arc, Mutex, move, panic, thread } from "thread-lessons";

export function main() {
  const m = new Arc(new Mutex(0));
  const theirs = Arc.clone(m);
  const worker = thread.spawn(
    move(() => {
      using _guard = theirs.value.lock().unwrap();
      panic("holding");
    }),
  );
  if (worker.join().isErr()) console.log(m.value.lock().unwrap().value);
}
