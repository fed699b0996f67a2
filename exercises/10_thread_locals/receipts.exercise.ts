import { by, child, computes, exercise, expectation, par, threads } from "thread-lessons/author";

export const about = exercise({
  title: "Every till begins with 1",
  expectation: expectation(
    par(
      by(child(1), "till A: receipt 1, bread", "till A: receipt 2, soap"),
      by(child(2), "till B: receipt 1, tea", "till B: receipt 2, rice", "till B: receipt 3, jam"),
    ),
    threads(2),
    computes("receipt 1"),
    computes("receipt 3"),
  ),
  fails: "E0277",
  hints: [
    "How many counters are there in this program, and how many does the tax office want?",
    "What stands at the top of the file is there once, for all threads, so it has to be safe to share: `Sync`. A `RefCell` is not. But nobody wants to share it here. Each till wants a counter of its own under the same name.",
    "`const lastReceipt = threadLocal(() => new RefCell(0))` is such a name. Each thread reaches its own by `lastReceipt.withBorrowMut((last) => { … })`, and what that function returns, `withBorrowMut` returns.",
  ],
  notes: `A \`static\` in Rust is one value that all threads can see, and a \`RefCell\` keeps its books about who is
borrowing without any protection. Two threads could both find it free. So it is not \`Sync\`, and a static of it is
E0277, "cannot be shared between threads safely".

\`thread_local!\` makes a static of another kind: one name, and behind it as many values as there are threads that
use it. Nothing is shared then, so nothing has to be \`Sync\`, no lock is taken, and nobody waits.

A lock would have satisfied the compiler, too. The receipts would have been 1 to 5, handed out across both tills: safe,
and not what was asked for. Choose by what you mean. One for all is a \`Mutex\`, one for each is a thread-local.`,
});
