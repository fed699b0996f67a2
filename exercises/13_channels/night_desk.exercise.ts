import { blocks, busy, by, computes, exercise, expectation, threads } from "thread-lessons/author";

export const about = exercise({
  title: "The porter who went to bed",
  expectation: expectation(
    by("main", "porter: Ada and Ben"),
    threads(1),
    blocks(),
    computes("Ada and Ben"),
    busy(),
  ),
  fails: "porter:",
  hints: [
    "`tryRecv` gives an `Err` in two cases. Which?",
    "There is nothing *now* (`Empty`), or there will never be anything more (`Disconnected`). The porter takes the first for the second.",
    "The porter has nothing else to do, so it need not look and look again. `recv` waits for the next one, and its `Err` has only one meaning: all senders are gone. A `for` over the receiver is that loop.",
  ],
  notes: `\`tryRecv\` is for somebody who has other things to do and looks in now and then: a game between two
pictures, a program that may be told to stop. There the two errors have to be kept apart: \`Empty\` means "go on with
your work", \`Disconnected\` means "nothing will come any more".

Who has nothing else to do should wait. \`recv\` sleeps until there is a value or no sender, and costs nothing
meanwhile. A loop over \`tryRecv\` keeps a core busy to learn that nothing has happened.

\`recvTimeout\` stands between them: it waits, but not for ever. It, too, has two errors, \`Timeout\` and
\`Disconnected\`, and whoever takes a timeout for the end has this porter's problem with a longer fuse.

It often went well: a guest who is quick is in the hall before the porter looks.`,
});
