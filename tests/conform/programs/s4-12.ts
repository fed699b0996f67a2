import { Arc, Mutex, move, thread } from "thread-lessons";

export function main() {
  const apples = new Arc(new Mutex(0));
  const own = Arc.clone(apples);
  thread.spawn(
    move(() => {
      using count = own.value.lock().unwrap();
      count.value += 1;
    }),
  );
}
