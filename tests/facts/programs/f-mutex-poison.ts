import { Arc, drop, Mutex, move, panic, thread } from "thread-lessons";

export function main() {
  const m = new Arc(new Mutex(1));
  console.log(`fresh poisoned: ${m.value.isPoisoned()}`);
  console.log(m.value);
  {
    using _guard = m.value.lock().unwrap();
    console.log("while locked:", m.value);
  }
  const theirs = Arc.clone(m);
  const worker = thread.spawn(
    move(() => {
      using guard = theirs.value.lock().unwrap();
      guard.value = 2;
      panic("holding");
    }),
  );
  console.log(`join err: ${worker.join().isErr()}`);
  console.log(`poisoned: ${m.value.isPoisoned()}`);
  console.log(m.value);
  {
    const error = m.value.lock().unwrapErr();
    console.log(`display: ${error}`);
    console.log("debug:", error);
    console.log("get_ref:", error.getRef());
    drop(error);
  }
  {
    using guard = m.value.lock().unwrapErr().intoInner();
    console.log("into_inner:", guard);
  }
  console.log(`still poisoned: ${m.value.isPoisoned()}`);
  console.log(`lock again is_err: ${m.value.lock().isErr()}`);
  {
    const error = m.value.tryLock().unwrapErr();
    console.log(`try_lock: ${error} /`, error);
    drop(error);
  }
  {
    using guard = m.value.lock().unwrapOrElse((error) => error.intoInner());
    console.log("unwrap_or_else:", guard);
  }
  m.value.clearPoison();
  console.log(`after clear: ${m.value.isPoisoned()} lock ok: ${m.value.lock().isOk()}`);
}
