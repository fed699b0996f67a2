import { move, thread } from "thread-lessons";

export function main() {
  let apples = 0;
  const picker = thread.spawn(
    move(() => {
      apples += 1;
      console.log(`picker counts ${apples}`);
    }),
  );
  picker.join().unwrap();
  console.log(`the basket holds ${apples}`);
}
