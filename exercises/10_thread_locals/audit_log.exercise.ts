import { by, child, computes, exercise, expectation, par, seq, threads } from "thread-lessons/author";

export const about = exercise({
  title: "It was a guest",
  expectation: expectation(
    par(
      seq(
        by(child(1), "ada opens home"),
        by(child(1, child(1)), "ada saves home"),
        by(child(1), "ada leaves home"),
      ),
      seq(
        by(child(2), "ben opens help"),
        by(child(1, child(2)), "ben saves help"),
        by(child(2), "ben leaves help"),
      ),
    ),
    threads(4),
    computes("ada saves home"),
  ),
  fails: "guest saves",
  hints: [
    "Four threads write into this log. Which of them ever called `user.set`?",
    "A thread-local value does not travel. The thread that saves is a new thread, with a `user` of its own, and that begins as the initialiser makes it, whoever spawned the thread.",
    "Take the name out of the thread-local before you spawn, or use the one that you were given, let the closure capture it, and put it in as the first thing over there: `user.set(name)`.",
  ],
  notes: `No thread inherits anything from the thread that spawned it: no thread-local value, and no name either. Each
one starts from the initialiser, in a scope as well as with \`spawn\`. What a thread is to know has to be handed over,
and there is one way for that, the closure.

This is a bug that real services have. The user, the language, the number of the request are kept in a thread-local,
all is well for years, and then somebody moves a slow part into a thread or a pool. Nothing fails. It is merely logged
under the wrong name, or with no name. Libraries that trace requests have functions for exactly this: take the context
out here, put it in over there.

One \`user\` behind a lock for all would be worse: with two requests at the same time, each overwrites the other's.`,
});
