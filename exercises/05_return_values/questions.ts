import { expectation, panics, question, rejected, seq } from "thread-lessons/author";

export const questions = [
  question({
    kind: "predict",
    id: "results-in-order",
    revision: 1,
    text: "The three threads end in whichever order they like. What can this program print?",
    program: `import { Duration, move, thread } from "thread-lessons";

export function main(): void {
  const handles = [3, 1, 2].map((n) =>
    thread.spawn(
      move(() => {
        thread.sleep(Duration.fromMillis(n * 10));
        return n;
      }),
    ),
  );
  console.log(handles.map((handle) => handle.join().unwrap()));
}
`,
    outcomes: [
      {
        id: "by-time",
        text: "[1, 2, 3]",
        shows: expectation(seq("[1, 2, 3]")),
        feedback:
          "That is the order in which they are likely to end. Who puts the array together, and in which order?",
      },
      {
        id: "by-handle",
        text: "[3, 1, 2]",
        shows: expectation(seq("[3, 1, 2]")),
        feedback: "Each result waits in its own handle, and the handles are joined in their order.",
      },
      {
        id: "mixed",
        text: "[1, 3, 2]",
        shows: expectation(seq("[1, 3, 2]")),
        feedback: "The threads may well end in that order. But the array is made by main.",
      },
    ],
    explanation:
      "There is one output. join gives the result of that thread, whenever it ended, so the results are " +
      "in the order of the handles. The times decide only how long main waits at each of them.",
  }),
  question({
    kind: "choice",
    id: "type-on-the-way",
    revision: 1,
    text: "A closure returns a number. What does handle.join() give, before any unwrap?",
    choices: [
      {
        id: "number",
        text: "The number.",
        right: false,
        feedback: "What would it give if the thread had panicked?",
      },
      {
        id: "option",
        text: "An Option: None as long as the thread is not done.",
        right: false,
        feedback: "join waits until the thread is done, so that question does not come up.",
      },
      {
        id: "result",
        text: "A Result: Ok with the number, or Err with what the thread panicked with.",
        right: true,
        feedback: "In Rust: Result<u64, Box<dyn Any + Send>>.",
      },
      {
        id: "promise",
        text: "A promise of the number.",
        right: false,
        feedback: "join blocks. When it returns, there is nothing left to wait for.",
      },
    ],
    explanation:
      "JoinHandle<T> carries the closure's return type, and join turns it into Result<T, …>. unwrap " +
      "takes the value out of an Ok; on an Err it panics.",
  }),
  question({
    kind: "predict",
    id: "in-one-expression",
    revision: 1,
    asks: "impossible",
    pick: "several",
    text: "Which of these can this program never print? Choose all.",
    program: `import { thread } from "thread-lessons";

export function main(): void {
  const sum = thread
    .spawn(() => {
      console.log("adding");
      return 1 + 2;
    })
    .join()
    .unwrap();
  console.log("waiting");
  console.log(sum);
}
`,
    outcomes: [
      {
        id: "waiting-first",
        text: "waiting · adding · 3",
        shows: expectation(seq("waiting", "adding", "3")),
        feedback: "Where does main stand while the thread adds?",
      },
      {
        id: "adding-first",
        text: "adding · waiting · 3",
        shows: expectation(seq("adding", "waiting", "3")),
        feedback: "The join is part of the first statement, so the thread is over by then.",
      },
      {
        id: "adding-last",
        text: "waiting · 3 · adding",
        shows: expectation(seq("waiting", "3", "adding")),
        feedback: "How could main know the sum before anybody has added?",
      },
    ],
    explanation:
      "spawn and join in one expression: main waits right there. There is one output, as there would be " +
      "without a thread. What can be parallel is what stands between spawn and join, and here that is " +
      "nothing.",
  }),
  question({
    kind: "predict",
    id: "unwrapped-twice",
    revision: 1,
    text: "What becomes of this program?",
    program: `import { thread } from "thread-lessons";

export function main(): void {
  const outcome = thread.spawn(() => ["a", "b"]).join();
  console.log(outcome.unwrap().length);
  console.log(outcome.unwrap());
}
`,
    outcomes: [
      {
        id: "both",
        text: '2 · ["a", "b"]',
        shows: expectation(seq("2", '["a", "b"]')),
        feedback: "The Result holds the array. What does it hold after unwrap has taken it out?",
      },
      {
        id: "panics",
        text: "It prints 2. Then main panics: the Result is empty.",
        shows: expectation(seq("2"), panics([{ thread: "main" }])),
        feedback:
          "In Rust there is no empty Result that one could come upon. Somebody notices before it runs.",
      },
      {
        id: "borrowed",
        text: "It is rejected: E0373, the closure borrows the array.",
        shows: expectation(rejected("E0373")),
        feedback: "The array is made inside of the closure, so it owns it.",
      },
      {
        id: "moved",
        text: "It is rejected: E0382, use of moved value.",
        shows: expectation(rejected("E0382")),
        feedback: "unwrap takes the Result itself, as join takes the handle.",
      },
    ],
    explanation:
      "unwrap(self) uses the Result up, as it has to hand out what is inside. Keep the value that it " +
      "gives: const list = outcome.unwrap(), and use list as often as you like.",
  }),
  question({
    kind: "yes-no",
    id: "spawn-join-for-one-task",
    revision: 1,
    text: "For one task with a result, thread.spawn(task).join() is sometimes recommended. Does the task get done sooner than by calling task()?",
    answer: false,
    feedback: "What does the caller do in the meantime?",
    explanation:
      "The caller waits, so nothing happens at the same time, and starting a thread costs something " +
      "besides. It has one use: a panic of the task stays in the thread, and comes back as an Err.",
  }),
  question({
    kind: "choice",
    id: "how-a-result-comes-home",
    revision: 1,
    text: "A thread owns a long list, by move, and sorts it. How does main get the sorted list?",
    choices: [
      {
        id: "same-variable",
        text: "It joins the thread, and then the variable that the list was moved from holds it again.",
        right: false,
        feedback: "That variable was given away. join does not fill it again.",
      },
      {
        id: "returns",
        text: "The closure returns the list, and main takes it from the join.",
        right: true,
        feedback: "A round trip: in by move, out by return.",
      },
      {
        id: "clone",
        text: "It clones the list before, and reads the clone after the join.",
        right: false,
        feedback: "Which of the two lists does the thread sort?",
      },
      {
        id: "module",
        text: "The closure puts the list into a variable at the top level of the file.",
        right: false,
        feedback: "That is a mutable static: E0133. Each thread would have a copy of its own.",
      },
    ],
    explanation:
      "What the closure returns travels through join. In Rust this moves 24 bytes for a Vec of any " +
      "length, and the elements stay where they are. At each moment exactly one side owns the list.",
  }),
  question({
    kind: "recall",
    id: "in-and-out",
    revision: 1,
    text: "Two long lists are to be summed at the same time, and main needs the total. Describe how the data goes in, how the results come out, and where each line stands.",
    model:
      "Spawn one thread for each list, with a move closure that owns its list and returns its sum. Keep " +
      "both handles. Only after both spawns, join both handles and unwrap the results; add them up in " +
      "main.",
    points: [
      "Each closure gets its list by move.",
      "Each closure returns its sum.",
      "Both threads are spawned before either is joined.",
      "join gives a Result, and unwrap takes the sum out.",
    ],
    explanation:
      "With [1, 2, 3] and [4, 5, 6]: 6 + 15 = 21. Spawn, spawn, join, join is parallel; spawn, join, " +
      "spawn, join is not.",
  }),
];
