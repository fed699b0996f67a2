import { expectation, question, seq } from "thread-lessons/author";

export const questions = [
  question({
    kind: "recall",
    id: "spawn-then-main-returns",
    revision: 1,
    text: "What does thread.spawn do, and what becomes of the spawned thread when main returns before it has finished?",
    model:
      "thread.spawn starts a new thread that runs the given closure beside the code that follows, and " +
      "returns at once. When main returns first, the whole program ends, and the thread is killed in " +
      "the middle of its work; it need not even have begun. To wait for it, keep the handle that spawn " +
      "returns, and call join on it.",
    points: [
      "The closure runs on a new thread, at the same time as the code after spawn.",
      "When main returns, the program ends, and all other threads with it.",
      "The thread is not guaranteed to finish, and not even to start.",
      "Keep the JoinHandle and join it, if the work matters.",
    ],
    explanation:
      "Who forgets this loses work without an error, a warning, or a wrong exit code. And not in every " +
      "run: for a moment after main's last line, other threads may still get something done.",
  }),
  question({
    kind: "choice",
    id: "main-returns-first",
    revision: 2,
    text: "A thread is in the middle of its work, and main returns. What happens?",
    choices: [
      {
        id: "waits",
        text: "The program waits until the thread is done.",
        right: false,
        feedback: "Think of the ledger that stayed empty: who would have done the waiting?",
      },
      {
        id: "detached",
        text: "The thread goes on alone, since nobody holds its handle.",
        right: false,
        feedback:
          "A thread without a handle does go on alone, but only as long as there is a program for it to run in.",
      },
      {
        id: "ends",
        text: "The program ends, and the thread with it, wherever it was.",
        right: true,
        feedback: "Keep the handle and join it, if its work is to be done.",
      },
      {
        id: "panics",
        text: "The thread panics, so its clean-up runs, and then the program ends.",
        right: false,
        feedback: "A panic would be a notice. The thread gets none.",
      },
    ],
    explanation:
      "main's return ends the process at once, with exit code 0. Other threads are not asked and not " +
      "told: no destructors run in Rust, no finally runs here.",
  }),
  question({
    kind: "predict",
    id: "never-without-main",
    revision: 1,
    asks: "impossible",
    text: "Nobody joins here. Which of these can this program never print?",
    program: `import { thread } from "thread-lessons";

export function main(): void {
  thread.spawn(() => {
    console.log("one");
    console.log("two");
  });
  console.log("main");
}
`,
    outcomes: [
      {
        id: "main-only",
        text: "main",
        shows: expectation(seq("main")),
        feedback: "The thread may be killed before it has begun.",
      },
      {
        id: "one-behind",
        text: "main · one",
        shows: expectation(seq("main", "one")),
        feedback:
          "Between main's last line and the end of the program there is a moment. It may be long enough for a line.",
      },
      {
        id: "no-main",
        text: "one · two",
        shows: expectation(seq("one", "two")),
        feedback: "Who could keep main from printing its own line?",
      },
      {
        id: "both-before",
        text: "one · two · main",
        shows: expectation(seq("one", "two", "main")),
        feedback: "The thread may be done before main's next line.",
      },
    ],
    explanation:
      "main prints its line before it returns, in every run. Of the other thread's lines there may be " +
      "none, the first, or both, before, around or after main's line: six outputs in all.",
  }),
  question({
    kind: "yes-no",
    id: "dropped-handle-detaches",
    revision: 1,
    text: "A handle is dropped while its thread is still working, and main has a lot to do yet. Does the thread run on?",
    answer: true,
    feedback: "What does a cloakroom do with your coat when you lose the number?",
    explanation:
      "Dropping the handle detaches the thread: always, and at once. It runs on until it ends or the " +
      "program does. What is lost is only the means to wait for it, and to learn what it returned.",
  }),
  question({
    kind: "yes-no",
    id: "dropped-handle-warned",
    revision: 1,
    text: "In Rust, does the compiler warn about a line that is only `thread::spawn(work);`, with nothing done about the handle?",
    answer: false,
    feedback: "It would be kind. But is JoinHandle one of the types that must be used?",
    explanation:
      "No warning, neither from rustc nor from clippy: JoinHandle is not marked must_use. What does " +
      "warn is a handle in a variable that is never used, and the result of a join that nobody looks " +
      "at.",
  }),
  question({
    kind: "predict",
    id: "child-of-a-thread",
    revision: 1,
    pick: "several",
    text: "A thread spawns another one and ends. main joins the first. Which of these can be printed? Choose all.",
    program: `import { thread } from "thread-lessons";

export function main(): void {
  const parent = thread.spawn(() => {
    thread.spawn(() => console.log("child"));
    console.log("parent");
  });
  parent.join().unwrap();
  console.log("main");
}
`,
    outcomes: [
      {
        id: "child-lost",
        text: "parent · main",
        shows: expectation(seq("parent", "main")),
        feedback: "Nobody waits for the child, so main may end the program before it has printed.",
      },
      {
        id: "child-late",
        text: "parent · child · main",
        shows: expectation(seq("parent", "child", "main")),
        feedback: "The child may print after its parent has ended. Does the parent's end do anything to it?",
      },
      {
        id: "main-early",
        text: "main · parent · child",
        shows: expectation(seq("main", "parent", "child")),
        feedback: "main joins the parent before it prints.",
      },
      {
        id: "child-first",
        text: "child · parent · main",
        shows: expectation(seq("child", "parent", "main")),
        feedback: "The child is spawned before the parent prints, so it may be quicker.",
      },
      {
        id: "no-parent",
        text: "child · main",
        shows: expectation(seq("child", "main")),
        feedback: "main joins the parent, so the parent's line is there in every run.",
      },
    ],
    explanation:
      "A thread does not belong to the one that spawned it: the parent's end changes nothing for the " +
      "child. Only main's end does. And join is about one thread: main waits for the parent, and not " +
      "for what the parent started. So the child's line may even come last, in the moment after main's.",
  }),
  question({
    kind: "choice",
    id: "whose-work-may-be-lost",
    revision: 1,
    text: "Which of these threads may be left detached, and killed by main's return?",
    choices: [
      {
        id: "backup",
        text: "One that writes a backup: it takes long, and main should not be held up.",
        right: false,
        feedback: "Not to hold up main is a reason to join late. A backup that stops in the middle is none.",
      },
      {
        id: "spinner",
        text: "One that turns a little wheel on the screen, for ever.",
        right: true,
        feedback: "It may stop at any moment, and joining it would be waiting for ever.",
      },
      {
        id: "short",
        text: "One that sends a single letter, and so is sure to be done before main is.",
        right: false,
        feedback: "Sure by what? It need not even have begun.",
      },
      {
        id: "log",
        text: "One whose result nobody asks for, such as writing the last lines of a log.",
        right: false,
        feedback:
          "It returns nothing, but its work is wanted. The last lines of a log are those you will look for.",
      },
    ],
    explanation:
      "The question is not how long a thread takes, nor whether it returns something. It is whether its " +
      "work may stop anywhere. If it may, let it go. If not, join it on every way out of main.",
  }),
];
