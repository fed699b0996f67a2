import { RefCell, thread, threadLocal } from "thread-lessons";

const dives = threadLocal(() => new RefCell(0));

function dive(): number {
  return dives.with((cell) => {
    {
      using count = cell.borrowMut();
      count.value += 1;
    }
    using count = cell.borrow();
    return count.value;
  });
}

export function main() {
  console.log(`captain dives: ${dive()}`);
  console.log(`captain dives: ${dive()}`);
  const mate = thread.spawn(() => {
    console.log(`mate dives: ${dive()}`);
    console.log(`mate dives: ${dive()}`);
  });
  mate.join().unwrap();
  console.log(`captain dives: ${dive()}`);
}
