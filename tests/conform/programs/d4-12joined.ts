import { Arc, Mutex, move, thread } from "thread-lessons";

export function main() {
  const apples = new Arc(new Mutex(0));
  const pickers = [];
  for (let tree = 0; tree < 10; tree++) {
    const own = Arc.clone(apples);
    pickers.push(
      thread.spawn(
        move(() => {
          using count = own.value.lock().unwrap();
          count.value += 1;
        }),
      ),
    );
  }
  for (const picker of pickers) picker.join().unwrap();
  using count = apples.value.lock().unwrap();
  console.log(count.value);
}
