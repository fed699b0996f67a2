import { Arc, Mutex, move, thread } from "thread-lessons";

export function main() {
  const cell = new Arc(new Mutex(0));
  const theirs = Arc.clone(cell);
  const worker = thread.spawn(
    move(() => {
      theirs.value.lock().unwrap().value = 7;
    }),
  );
  worker.join().unwrap();
  console.log(cell.value.lock().unwrap().value);
}
