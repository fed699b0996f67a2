import { thread } from "thread-lessons";

function serve(meal: string): void {
  console.log(`${thread.current().name().unwrapOr("somebody")}: ${meal} is served`);
}

function waiter(): thread.Builder {
  return new thread.Builder().name("waiter");
}

export function main(): void {
  const early = waiter()
    .spawn(() => serve("breakfast"))
    .unwrap();
  const late = waiter()
    .spawn(() => serve("dinner"))
    .unwrap();

  early.join().unwrap();
  late.join().unwrap();
  console.log("café: closed");
}
