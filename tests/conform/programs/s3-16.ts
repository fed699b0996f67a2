import { panic, thread } from "thread-lessons";

export function main() {
  const engine = thread.spawn(() => {
    panic("the engine overheated");
  });
  engine.join().match({
    Ok: () => console.log("the engine hums"),
    Err: () => console.log("the engine is out"),
  });
}
