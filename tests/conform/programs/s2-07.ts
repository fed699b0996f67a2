import { move, thread } from "thread-lessons";

export function main() {
  const singers = Array.from({ length: 100 }, (_, voice) => thread.spawn(move(() => voice * 2)));
  const notes = singers.map((singer) => singer.join().unwrap());
  console.log(`a choir of ${notes.length}`);
}
