import { thread } from "thread-lessons";

export function main(): void {
  const menu = ["onion soup", "dumplings", "plum cake"];

  thread.scope((s) => {
    s.spawn(() => console.log(`Ada takes the ${menu[1]}`));
    s.spawn(() => console.log(`Ben counts ${menu.length} courses`));
  });

  console.log(`window: ${menu[0]} and more`);
}
