import { thread } from "thread-lessons";

export function main(): void {
  const guests = ["Ada", "Ben"];
  console.log(`band: ${guests.length} guests so far`);

  thread.scope((s) => {
    s.spawn(() => {
      guests.push("Cleo");
      console.log("door: Cleo is in");
    });
  });
  thread.scope((s) => {
    s.spawn(() => {
      console.log(`kitchen: cake for ${guests.length}`);
    });
  });
  console.log(`band: welcome, ${guests.length} guests`);
}
