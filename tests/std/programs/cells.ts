import type { Shown } from "./shown.js";

const program = (
  body: string,
  items = "",
): string => `import { Cell, None, RefCell, Some, move, thread } from "thread-lessons";
${items}
export function main() {
  ${body}
}`;

export const cells: readonly Shown[] = [
  {
    title: "an Option gives its value away and is None then",
    text: program(`const some = Some([1]), taken = some.take();
  console.log(taken, some, some.take(), None.take());`),
    expected: "Some([1]) None None None",
  },
  {
    title: "a Cell and a RefCell move into a thread and back",
    text: program(`const c = new Cell(1), r = new RefCell([1]);
  const handle = thread.spawn(move(() => { c.set(2); { using list = r.borrowMut(); list.value.push(2); } return [c, r] as const; }));
  const [one, list] = handle.join().unwrap();
  console.log(one, list);
  console.log(one.replace(3), one.get());`),
    expected: "Cell { value: 2 } RefCell { value: [1, 2] }\n2 3",
  },
  {
    title: "a Cell that leads back to itself stays one Cell",
    text: program(
      `const first = new Cell<Link | null>(null);
  first.set({ next: first });
  console.log(thread.spawn(move(() => first.get()?.next === first)).join().unwrap());`,
      `interface Link { next: Cell<Link | null> }`,
    ),
    expected: "true",
  },
  {
    title: "a RefCell is read by many or changed by one, through what each borrowed",
    text: program(`const r = new RefCell([1]);
  { using a = r.borrow(); using b = r.borrow(); console.log(a.value, b, r.tryBorrowMut()); }
  { using a = r.borrowMut(); a.value = [2]; a.value.push(3); console.log(a, r.tryBorrow(), r); }
  console.log(r.replace([]), r);`),
    expected:
      "[1] [1] Err(BorrowMutError)\n[2, 3] Err(BorrowError) RefCell { value: <borrowed> }\n[2, 3] RefCell { value: [] }",
  },
];
