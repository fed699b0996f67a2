import { by, child, computes, exercise, expectation, panics, threads } from "thread-lessons/author";

export const about = exercise({
  title: "Three of three, they say",
  expectation: expectation(
    by("main", "depot: 2 of 3 delivered"),
    panics([{ thread: child(2), message: "no such street: Nowhere Lane 0", joined: true }]),
    threads(3),
    computes("2 of 3"),
  ),
  fails: "3 of 3 delivered",
  hints: [
    "Where does the number in the last line come from? What could have told the depot otherwise?",
    "The handles are thrown away, and with them the only way to hear how it went. The message on the screen is for people: the program itself cannot read it.",
    "Keep the handles: `const couriers = parcels.map((parcel) => thread.spawn(…))`. Then join each of them and count those whose result `isOk()`. The sleep is not needed any more.",
  ],
  notes: `A panic is never quite silent: the message goes to stderr at the moment it happens, joined or not. What is
lost without a \`join\` is everything that a program could act on: whether there was a panic, and with what value. A
service that runs for weeks with nobody reading its stderr can lose a worker on the first day.

Dropping a handle is no crime in Rust. The thread is *detached*, it goes on by itself, and neither rustc nor clippy
warns. So it is a habit that has to do the work: collect the handles, join them all, and do something with each
\`Err\`, if only count it. \`isFinished()\` is no substitute: it turns true for a thread that returned and for one
that panicked.`,
});
