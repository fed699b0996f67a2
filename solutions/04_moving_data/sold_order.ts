import { move, thread } from "thread-lessons";

export function main(): void {
  const order = ["six rolls", "a loaf", "two pretzels"];
  const count = order.length;

  const baker = thread.spawn(
    move(() => {
      for (const item of order) {
        console.log(`baker: ${item}`);
      }
    }),
  );

  console.log(`shop: ${count} things, ready at five`);
  baker.join().unwrap();
}
