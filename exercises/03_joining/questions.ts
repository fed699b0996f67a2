import { deadlocks, expectation, panics, question, rejected, seq } from "thread-lessons/author";

export const questions = [
  question({
    kind: "recall",
    id: "join-and-its-place",
    revision: 1,
    text: "What does handle.join() do, and why does it matter where you put it?",
    model:
      "join blocks the thread that calls it until the other thread has ended, and returns a Result, " +
      "because that thread may have panicked. It is a wait, so its place decides what can happen side " +
      "by side: right after spawn, the caller waits for the whole thread and does nothing meanwhile. " +
      "Join where you need the work to be done, often near the end.",
    points: [
      "It blocks the calling thread until the other one has ended.",
      "It returns a Result: Err if the thread panicked.",
      "Right after spawn it makes the two run one after the other.",
      "It belongs where the work is needed, usually later.",
    ],
    explanation:
      "Everything between spawn and join can be done at the same time as the thread's work. What stands " +
      "after join comes after it, and that is a promise.",
  }),
  question({
    kind: "predict",
    id: "nothing-after-join",
    revision: 1,
    asks: "impossible",
    text: "Which of these can this program never print?",
    program: `import { thread } from "thread-lessons";

export function main(): void {
  const worker = thread.spawn(() => console.log("work"));
  console.log("before");
  worker.join().unwrap();
  console.log("after");
}
`,
    outcomes: [
      {
        id: "work-middle",
        text: "before · work · after",
        shows: expectation(seq("before", "work", "after")),
        feedback: "The worker may begin late. By the end of the join it has printed.",
      },
      {
        id: "work-last",
        text: "before · after · work",
        shows: expectation(seq("before", "after", "work")),
        feedback: "What has to be over when join returns?",
      },
      {
        id: "work-first",
        text: "work · before · after",
        shows: expectation(seq("work", "before", "after")),
        feedback: "The worker may be quicker than main's next line.",
      },
    ],
    explanation:
      "Before the join, work and before may come in either order. After the join, the worker has ended, " +
      "and all that it printed is out. So after is always the last.",
  }),
  question({
    kind: "choice",
    id: "joined-slowest-first",
    revision: 1,
    text: "Three threads are spawned in a row. They sleep 90, 60 and 30 milliseconds. Then they are joined in this order, the slowest first. How long does it take, about?",
    choices: [
      {
        id: "sum",
        text: "180 milliseconds: three joins, one after the other.",
        right: false,
        feedback: "While main waits for the first thread, what do the other two do?",
      },
      {
        id: "shortest",
        text: "30 milliseconds, as the quickest is done by then.",
        right: false,
        feedback: "All three are joined, so main cannot go on before the slowest has ended.",
      },
      {
        id: "better-order",
        text: "120 milliseconds. Joined the other way round it would be less.",
        right: false,
        feedback: "A join on a thread that has ended returns at once. So what does the second join cost?",
      },
      {
        id: "longest",
        text: "90 milliseconds, in whichever order they are joined.",
        right: true,
        feedback: "The others are done by then, and their joins return at once.",
      },
    ],
    explanation:
      "Threads that were spawned are on their way, whoever waits for whom. The whole takes as long as " +
      "the slowest of them, and the order of the joins makes no difference. Measured in Rust: about 90.",
  }),
  question({
    kind: "predict",
    id: "joined-twice",
    revision: 1,
    text: "What becomes of this program?",
    program: `import { thread } from "thread-lessons";

export function main(): void {
  const worker = thread.spawn(() => console.log("work"));
  worker.join().unwrap();
  worker.join().unwrap();
  console.log("done");
}
`,
    outcomes: [
      {
        id: "prints",
        text: "It prints: work, done. The second join returns at once, as the thread has ended.",
        shows: expectation(seq("work", "done")),
        feedback: "A late join does return at once. But whose handle is it, after the first one?",
      },
      {
        id: "hangs",
        text: "It prints: work. Then main waits for ever, as nobody is left who could end.",
        shows: expectation(seq("work"), deadlocks()),
        feedback: "It does not get as far as running.",
      },
      {
        id: "rejected",
        text: "It is rejected: E0382, use of moved value.",
        shows: expectation(rejected("E0382")),
        feedback: "join takes the handle itself, and not a loan of it.",
      },
      {
        id: "panics",
        text: "It prints: work. Then main panics, as the handle was used before.",
        shows: expectation(seq("work"), panics([{ thread: "main" }])),
        feedback: "Something notices earlier than that.",
      },
    ],
    explanation:
      "fn join(self): the handle is moved into the call and used up. Another use of it is E0382, like " +
      "any use of a value that was given away. A thread ends once, so there is one receipt for it.",
  }),
  question({
    kind: "predict",
    id: "one-of-two-joined",
    revision: 1,
    pick: "several",
    text: "Only b is joined. Which of these can be printed? Choose all.",
    program: `import { Duration, thread } from "thread-lessons";

export function main(): void {
  thread.spawn(() => {
    thread.sleep(Duration.fromMillis(20));
    console.log("a");
  });
  const b = thread.spawn(() => {
    thread.sleep(Duration.fromMillis(10));
    console.log("b");
  });
  b.join().unwrap();
  console.log("done");
}
`,
    outcomes: [
      {
        id: "a-lost",
        text: "b · done",
        shows: expectation(seq("b", "done")),
        feedback: "Nobody waits for a, though it was spawned first.",
      },
      {
        id: "b-late",
        text: "a · done · b",
        shows: expectation(seq("a", "done", "b")),
        feedback: "b is joined before done is printed, however long it sleeps.",
      },
      {
        id: "a-first",
        text: "a · b · done",
        shows: expectation(seq("a", "b", "done")),
        feedback: "b sleeps for at least 10 milliseconds. It may well be more than a's 20.",
      },
      {
        id: "both-lost",
        text: "done",
        shows: expectation(seq("done")),
        feedback: "One of the two is waited for.",
      },
    ],
    explanation:
      "A join is about one thread. b comes before done, in every run. Of a nothing is known: it may " +
      "come first, in the middle, last, or not at all. Neither its place in the file nor its sleep is a " +
      "promise.",
  }),
  question({
    kind: "yes-no",
    id: "join-after-the-end",
    revision: 1,
    text: "A thread ended long ago. Can it still be joined, and does the join still give what it returned?",
    answer: true,
    feedback: "What is a receipt good for after the shop has finished your order?",
    explanation:
      "The handle outlives the thread and keeps the result. join then returns at once. So a handle does " +
      "not prove that its thread still runs; isFinished() says whether it does, without waiting.",
  }),
  question({
    kind: "choice",
    id: "why-a-result",
    revision: 1,
    text: "Why does join return a Result?",
    choices: [
      {
        id: "refused",
        text: "Because the system may have refused to start the thread.",
        right: false,
        feedback: "That would be known at the spawn, and not at the join.",
      },
      {
        id: "panicked",
        text: "Because the thread may have panicked before it was done.",
        right: true,
        feedback: "Then there is no value to give, and Err holds what it panicked with.",
      },
      {
        id: "unfinished",
        text: "Because the thread may not be done yet when you ask.",
        right: false,
        feedback: "join waits until it is. Whether it is done is what isFinished says.",
      },
      {
        id: "killed",
        text: "Because the thread may have been killed by main's end.",
        right: false,
        feedback: "After main's end there is nobody left to call join.",
      },
    ],
    explanation:
      "Ok holds what the closure returned, Err what the thread panicked with. unwrap takes the value " +
      "out, or panics in turn. Ignoring the Result altogether is only a warning, unused_must_use.",
  }),
];
