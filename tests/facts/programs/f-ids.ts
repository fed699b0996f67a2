// Without: ^pretty|^    3,|^\)
// There is one form of debug here, the one in a line.
import { debug, thread } from "thread-lessons";

export function main() {
  const main = thread.current().id();
  console.log(main);
  const worker = thread.spawn(() => thread.current().id());
  const outside = worker.thread().id();
  const inside = worker.join().unwrap();
  console.log(`handle id == inside id: ${outside === inside}`);
  console.log(inside);
  const next = thread
    .spawn(() => thread.current().id())
    .join()
    .unwrap();
  console.log(`${debug(next)} reused: ${next === inside}`);
  console.log(`main again equal: ${thread.current().id() === main}`);
}
