import { RefCell, thread, threadLocal } from "thread-lessons";

const key = threadLocal(() => new RefCell(1));

export function main() {
  const worker = thread.spawn(() => {
    key.with((cell) => {
      using _borrowed = cell.borrow();
      key.withBorrowMut((n) => {
        n.value = 2;
      });
    });
  });
  console.log(worker.join().unwrapErr().downcast(String));
  key.with((cell) => {
    using _written = cell.borrowMut();
    const error = cell.tryBorrow().unwrapErr();
    console.log(`try_borrow: ${error} |`, error);
    const other = cell.tryBorrowMut().unwrapErr();
    console.log(`try_borrow_mut: ${other} |`, other);
    console.log(cell);
  });
}
