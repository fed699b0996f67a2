import { move, thread } from "thread-lessons";

export function main(): void {
  const pages = ["It was a dark night.", "It rained.", "Then nothing happened."];
  const copy = [...pages];

  const first = thread.spawn(
    move(() => {
      console.log(`first reader: ${pages.length} pages, liked them`);
    }),
  );
  const second = thread.spawn(
    move(() => {
      console.log(`second reader: cut "${copy[1]}"`);
    }),
  );

  first.join().unwrap();
  second.join().unwrap();
}
