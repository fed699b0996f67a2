import { move, thread } from "thread-lessons";

export function main() {
  let copied = 1;
  const literal = "lit";
  const owned = ["owned"];
  const five = 5;
  const worker = thread.spawn(
    move(() => {
      copied += 1;
      return `${five} ${literal} ${owned.join("")} ${copied}`;
    }),
  );
  console.log(worker.join().unwrap());
  console.log(`${five} ${literal} ${copied}`);
}
