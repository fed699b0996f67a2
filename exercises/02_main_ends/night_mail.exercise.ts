import { between, by, child, exercise, expectation, makespan, par, threads } from "thread-lessons/author";

export const about = exercise({
  title: "The letter that stayed on the desk",
  expectation: expectation(
    par(
      by("main", "editors: page one is drawn", "editors: good night"),
      by(child(1), "mail: a letter to Ada", "mail: a letter to Grace"),
    ),
    threads(1),
    makespan(between(40, 50)),
  ),
  fails: "main returned while",
  hints: [
    "Who could wait for the mail? Look for the handle of that thread.",
    "`startMail` drops the handle as soon as it has it. The thread is detached then: it runs on, and nobody has anything left to wait with.",
    "Give the handle to whoever calls: `startMail(): JoinHandle<void>` returns what `thread.spawn` gave it. The caller joins it, after drawing the page.",
  ],
  notes: `A function that starts a thread and returns has two honest ways to do it. It can **return the handle**, so
that its caller decides when to wait. Or it can say in its name that nobody ever will. What it cannot do is wait
itself without holding up its caller: then it might as well have done the work without a thread.

A returned handle is an offer, not a guarantee. A caller who ignores it gets no warning from rustc, and loses the
letter just the same.`,
});
