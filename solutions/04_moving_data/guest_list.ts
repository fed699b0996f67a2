import { move, thread } from "thread-lessons";

export function main(): void {
  const guests = ["Ada", "Grace", "Linus"];

  const friend = thread.spawn(
    move(() => {
      for (const guest of guests) {
        console.log(`friend: invited ${guest}`);
      }
    }),
  );

  console.log("host: bought the cake");
  friend.join().unwrap();
}
