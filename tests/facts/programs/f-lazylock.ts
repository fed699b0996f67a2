import { LazyLock, panic, thread } from "thread-lessons";

const good = new LazyLock(() => {
  console.log("init");
  return [1, 2, 3];
});
const failing = new LazyLock((): number => panic("lazy init failed"));

export function main() {
  console.log("start");
  console.log(good.value.length);
  if (good.value.length !== 3) console.log("made twice");
  for (let i = 0; i < 2; i++) {
    const worker = thread.spawn(() => failing.value);
    const payload = worker.join().unwrapErr();
    console.log(payload.downcast(String), payload.downcast(Number));
  }
}
