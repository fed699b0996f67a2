import { Cell, RefCell, threadLocal } from "thread-lessons";

const number = threadLocal(() => new Cell(1));
const list = threadLocal(() => new RefCell<number[]>([]));

export function main() {
  number.set(5);
  console.log(number.get(), number.replace(6), number.take());
  console.log(number.get());
  list.withBorrowMut((borrowed) => {
    borrowed.value.push(1);
  });
  console.log(list.withBorrow((value) => value.length));
  console.log(
    list.take(),
    list.replace([7]).filter(() => false),
  );
  list.set([8, 9]);
  list.with((cell) => console.log(cell));
  console.log(list);
}
