import { Arc, Mutex, move, panic, thread } from "thread-lessons";

export function main() {
  const m = new Arc(new Mutex(5));
  const theirs = Arc.clone(m);
  const worker = thread.spawn(
    move(() => {
      using _guard = theirs.value.lock().unwrap();
      panic("p");
    }),
  );
  worker.join().isErr();
  console.log(`get_mut: ${m.value.getMut().isErr()}`);
  console.log(`err, value ${Arc.intoInner(m).unwrap().intoInner().unwrapErr().intoInner()}`);
  console.log(new Mutex(2).intoInner());
}
