import { panic, thread } from "thread-lessons";

export function main() {
  const climber = thread.spawn(() => {
    panic("the ladder slipped");
  });
  climber.join().match({
    Ok: () => console.log("apples are picked"),
    Err: () => console.log("somebody fell"),
  });
}
