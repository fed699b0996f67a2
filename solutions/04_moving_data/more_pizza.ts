import { Duration, move, thread } from "thread-lessons";

export function main(): void {
  let pizzas = 2;
  pizzas += 1;

  const kitchen = thread.spawn(
    move(() => {
      thread.sleep(Duration.fromMillis(20));
      for (let n = 1; n <= pizzas; n++) {
        console.log(`kitchen: pizza ${n}`);
      }
    }),
  );

  console.log(`waiter: ${pizzas} pizzas`);
  kitchen.join().unwrap();
}
