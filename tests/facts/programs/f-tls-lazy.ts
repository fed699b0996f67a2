import { Cell, thread, threadLocal } from "thread-lessons";

const key = threadLocal(() => {
  console.log("init on", thread.current().name());
  return new Cell(1);
});

export function main() {
  console.log("start");
  key.with((cell) => cell.set(cell.get() + 1));
  console.log(`main ${key.get()}`);
  const run = (name: string, body: () => void) =>
    new thread.Builder().name(name).spawn(body).unwrap().join().unwrap();
  run("toucher", () => console.log(`toucher ${key.with((cell) => cell.get())}`));
  run("stranger", () => console.log("stranger"));
  run("setter", () => {
    key.set(9);
    console.log(`setter ${key.get()}`);
  });
  console.log(`main ${key.get()}`);
}
