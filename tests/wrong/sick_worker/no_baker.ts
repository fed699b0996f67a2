// Fails: was printed by main
// Shortcut: with a wall around each job nobody else is needed: the shop bakes itself.

import { catchUnwind, panic } from "thread-lessons";

type Job = () => void;

export function main(): void {
  const orders: readonly Job[] = [
    () => console.log("oven: rolls"),
    () => panic("no such cake"),
    () => console.log("oven: bread"),
  ];
  for (const order of orders) void catchUnwind(order);

  console.log("shop: the baker is well");
}
