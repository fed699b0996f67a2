import { question } from "thread-lessons/author";

export const questions = [
  question({
    kind: "choice",
    id: "main-returns-first",
    revision: 1,
    text: "What does thread.spawn do, and what becomes of the spawned thread when main returns before it has finished?",
    choices: [
      {
        id: "ends",
        text: "It starts a thread beside the code that follows. When main returns the program ends, and the thread with it, wherever it was.",
        right: true,
        feedback: "Keep the handle and join it, if its work is to be done.",
      },
      {
        id: "waits",
        text: "It starts a thread beside the code that follows. When main returns, the program waits until the thread is done.",
        right: false,
        feedback: "Think of the ledger that stayed empty: who would have done the waiting?",
      },
      {
        id: "detached",
        text: "It starts a thread beside the code that follows. When main returns, the thread goes on alone, because nobody holds its handle.",
        right: false,
        feedback: "A thread without a handle does go on alone, but only as long as there is a program for it to run in.",
      },
      {
        id: "blocks",
        text: "It runs the closure on another core and comes back when it is done, so main cannot return first.",
        right: false,
        feedback: "That is spawn and join in one. Which of the two was it that waits?",
      },
    ],
    explanation:
      "thread.spawn starts the closure on a new thread and returns at once. When main returns, the program ends, and every " +
      "other thread ends with it: in the middle of its work, or before it ever began. In the short moment in between it may " +
      "still print a line or two, which makes the fault look like luck. To wait for a thread, keep its handle and join it.",
  }),
];
