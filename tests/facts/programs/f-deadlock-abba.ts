import { Arc, Duration, Mutex, move, thread } from "thread-lessons";

export function main() {
  const [a, b] = [new Arc(new Mutex(0)), new Arc(new Mutex(0))];
  const [a2, b2] = [Arc.clone(a), Arc.clone(b)];
  const other = thread.spawn(
    move(() => {
      using _b = b2.value.lock().unwrap();
      thread.sleep(Duration.fromMillis(60));
      using _a = a2.value.lock().unwrap();
    }),
  );
  using _a = a.value.lock().unwrap();
  thread.sleep(Duration.fromMillis(30));
  console.log("both hold one");
  using _b = b.value.lock().unwrap();
  other.join().unwrap();
}
