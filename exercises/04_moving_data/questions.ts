import { expectation, par, question, rejected, seq } from "thread-lessons/author";

export const questions = [
  question({
    kind: "yes-no",
    id: "variables-without-steps",
    revision: 1,
    text: "Commit to an answer: can a spawned thread use the local variables of main, without any special step?",
    answer: false,
    feedback: "A closure borrows what it uses. How long may a thread live?",
    explanation:
      "The closure would borrow them, and a spawned thread may not live on loans: E0373. The usual step " +
      "is move, which makes the closure the owner. No step is needed for what lives as long as the " +
      "program (constants of the file), and a scope may lend.",
  }),
  question({
    kind: "predict",
    id: "borrowed-but-joined-at-once",
    revision: 1,
    text: "What becomes of this program?",
    program: `import { thread } from "thread-lessons";

export function main(): void {
  const words = ["to", "be"];
  thread.spawn(() => console.log(words.length)).join().unwrap();
  console.log("that is the question");
}
`,
    outcomes: [
      {
        id: "prints",
        text: "It prints: 2, that is the question.",
        shows: expectation(seq("2", "that is the question")),
        feedback: "It would, if it ran. Does the compiler know what join does?",
      },
      {
        id: "e0382",
        text: "It is rejected: E0382, borrow of moved value.",
        shows: expectation(rejected("E0382")),
        feedback: "For that, something would have to be moved first.",
      },
      {
        id: "either",
        text: "It prints both lines, in either order.",
        shows: expectation(par("2", "that is the question")),
        feedback: "The join would order them, if it ran.",
      },
      {
        id: "e0373",
        text: "It is rejected: E0373, closure may outlive the current function.",
        shows: expectation(rejected("E0373")),
        feedback: "The rule looks at the closure that is passed to spawn, and at nothing that comes after.",
      },
    ],
    explanation:
      "The closure borrows words, and spawn asks for a closure without loans. That the thread is joined " +
      "in the same line, while words still lives, is true and plays no part: to the borrow checker, " +
      "join is a method like any other.",
  }),
  question({
    kind: "recall",
    id: "why-move",
    revision: 1,
    text: "Why does a closure that is passed to thread.spawn usually need move?",
    model:
      "A spawned thread can outlive the function that created it. If its closure only borrowed a local " +
      "variable, that variable could be gone while the thread still uses it: a dangling reference. So " +
      "it is rejected, E0373. move makes the closure own what it captures; the data lives in the thread " +
      "for as long as it is needed, and nothing can dangle.",
    points: [
      "The thread may outlive the function whose variables it uses.",
      "A borrow could then dangle, so the compiler refuses it: E0373.",
      "move makes the closure the owner of what it captures.",
      "It is ordinary ownership, across the border between two threads.",
    ],
    explanation:
      "'Usually': a closure that captures nothing, that uses only what lives as long as the program, or " +
      "that gives away what it captures needs no move. And inside of thread.scope, threads may borrow.",
  }),
  question({
    kind: "predict",
    id: "the-other-counter",
    revision: 1,
    text: "What becomes of this program?",
    program: `import { move, thread } from "thread-lessons";

export function main(): void {
  let counter = 0;
  const worker = thread.spawn(
    move(() => {
      counter += 1;
      console.log("worker", counter);
    }),
  );
  worker.join().unwrap();
  console.log("main", counter);
}
`,
    outcomes: [
      {
        id: "two-counters",
        text: "It prints: worker 1, main 0.",
        shows: expectation(seq("worker 1", "main 0")),
        feedback: "move copied the number, and the worker changed its own.",
      },
      {
        id: "one-counter",
        text: "It prints: worker 1, main 1.",
        shows: expectation(seq("worker 1", "main 1")),
        feedback: "That would be one variable that two threads use. How many are there after move?",
      },
      {
        id: "use-after-move",
        text: "It is rejected: E0382, main uses a moved value.",
        shows: expectation(rejected("E0382")),
        feedback: "A number is Copy. What does move leave behind in main?",
      },
      {
        id: "race",
        text: "It prints: main 0, worker 1, if main is quicker. It is a data race.",
        shows: expectation(seq("main 0", "worker 1")),
        feedback:
          "A race needs one thing that two threads touch. And what stands between the two lines in main?",
      },
    ],
    explanation:
      "Numbers are Copy: the closure gets a counter of its own, and main keeps the other. It compiles " +
      "in Rust, too, and prints the same. To hear of the 1, main has to be told: by a return value, or " +
      "by a value made for sharing.",
  }),
  question({
    kind: "predict",
    id: "list-after-move",
    revision: 1,
    text: "What becomes of this program?",
    program: `import { move, thread } from "thread-lessons";

export function main(): void {
  const list = ["flour", "eggs"];
  const cook = thread.spawn(move(() => console.log("cook", list)));
  cook.join().unwrap();
  console.log("main", list.length);
}
`,
    outcomes: [
      {
        id: "empty",
        text: "It prints the cook's list, and then: main 0.",
        shows: expectation(seq('cook ["flour", "eggs"]', "main 0")),
        feedback: "A moved value does not become an empty one. There is no value for that name any more.",
      },
      {
        id: "rejected",
        text: "It is rejected: E0382, borrow of moved value.",
        shows: expectation(rejected("E0382")),
        feedback: "The list was given to the closure, and main uses it after that.",
      },
      {
        id: "back",
        text: "It prints the cook's list, and then: main 2. The join brings the list back.",
        shows: expectation(seq('cook ["flour", "eggs"]', "main 2")),
        feedback: "join hands over what the closure returned, and this one returns nothing.",
      },
    ],
    explanation:
      "An array is not Copy, so move takes it from main for good. What a thread owned ends with it, " +
      "unless its closure returns it. Take list.length before the spawn, give a clone away, or let the " +
      "thread return the list.",
  }),
  question({
    kind: "predict",
    id: "name-after-move",
    revision: 1,
    pick: "several",
    text: 'And with a string? (In Rust: let name = "Alice";) Which of these can happen? Choose all.',
    program: `import { move, thread } from "thread-lessons";

export function main(): void {
  const name = "Alice";
  const guest = thread.spawn(move(() => console.log("hello", name)));
  console.log("goodbye", name);
  guest.join().unwrap();
}
`,
    outcomes: [
      {
        id: "hello-first",
        text: "hello Alice · goodbye Alice",
        shows: expectation(seq("hello Alice", "goodbye Alice")),
        feedback: "Nothing orders the two lines, so the guest may be first.",
      },
      {
        id: "rejected",
        text: "It is rejected: E0382, name was moved.",
        shows: expectation(rejected("E0382")),
        feedback:
          "So it is often told. But is a string literal something that is moved, or something that is copied?",
      },
      {
        id: "goodbye-first",
        text: "goodbye Alice · hello Alice",
        shows: expectation(seq("goodbye Alice", "hello Alice")),
        feedback: "main's line stands before the join, so it may be first.",
      },
      {
        id: "empty",
        text: "goodbye · hello Alice",
        shows: expectation(seq("goodbye", "hello Alice")),
        feedback: "A value that is gone is an error, and not an empty text.",
      },
    ],
    explanation:
      "What is Copy stays usable after a move: numbers, booleans, and in Rust &str, which is a " +
      "reference to a text that lives as long as the program. With an owned String it would be E0382.",
  }),
  question({
    kind: "choice",
    id: "without-move",
    revision: 1,
    pick: "several",
    text: "Each closure is passed to thread.spawn, in a function. Which of them are accepted without move?",
    choices: [
      {
        id: "nothing",
        text: '() => console.log("hello")',
        right: true,
        feedback: "It captures nothing, so there is nothing to borrow.",
      },
      {
        id: "number",
        text: "() => console.log(n), where n is a local number",
        right: false,
        feedback: "It borrows the variable n. That numbers are Copy matters only once there is a move.",
      },
      {
        id: "constant",
        text: "() => console.log(LIMIT), where LIMIT is a constant at the top level of the file",
        right: true,
        feedback: "A constant of the file lives as long as the program.",
      },
      {
        id: "given-away",
        text: "() => list, where list is a local array",
        right: true,
        feedback: "It returns the list, so it has to own it in any case.",
      },
      {
        id: "read-only",
        text: "() => list.length, where list is a local array that nobody changes",
        right: false,
        feedback: "Reading is borrowing. What would dangle is the variable, changed or not.",
      },
    ],
    explanation:
      "What is checked is not the word move, but that the closure holds no loans. It holds none if it " +
      "captures nothing, if it uses only what lives as long as the program, or if it gives away what it " +
      "captures.",
  }),
  question({
    kind: "choice",
    id: "what-static-means",
    revision: 1,
    text: "spawn asks for a closure that is 'static. What does that say?",
    choices: [
      {
        id: "for-ever",
        text: "The closure lives until the program ends.",
        right: false,
        feedback: "What a closure owns is freed when the thread is done with it, long before that.",
      },
      {
        id: "no-loans",
        text: "It holds no loan that could run out while the thread runs.",
        right: true,
        feedback: "It may own things, and use what lives for ever.",
      },
      {
        id: "static-only",
        text: "It may use static variables and constants only.",
        right: false,
        feedback: "Then move would be of no use. What it owns is fine as well.",
      },
      {
        id: "no-change",
        text: "It may not change what it captures.",
        right: false,
        feedback: "It may change what it owns as much as it likes.",
      },
    ],
    explanation:
      "'static as a bound is about loans: whatever the closure holds must not depend on something that " +
      "may die first. Owned values pass, and so does a reference to something that lives as long as the " +
      "program.",
  }),
  question({
    kind: "choice",
    id: "which-code",
    revision: 1,
    text: 'In Rust: `let data = vec![1, 2]; let r = &data; thread::spawn(move || println!("{}", r.len()));` What does rustc say?',
    choices: [
      {
        id: "accepted",
        text: "Nothing: the closure has move.",
        right: false,
        feedback: "What is it that move moves here: the data, or the reference to it?",
      },
      {
        id: "e0373",
        text: "E0373: closure may outlive the current function.",
        right: false,
        feedback: "The closure itself borrows nothing. It owns something that does.",
      },
      {
        id: "e0597",
        text: "E0597: data does not live long enough.",
        right: true,
        feedback: "The reference was moved, and what it points to stays behind and dies.",
      },
      {
        id: "e0382",
        text: "E0382: use of moved value.",
        right: false,
        feedback: "data was not moved. That is just the trouble.",
      },
    ],
    explanation:
      "move moves what is captured, and here that is a reference. So the loan comes along, and data " +
      "does not live long enough: E0597. A closure that borrows directly gives E0373, a reference that " +
      "came as a parameter E0521.",
  }),
];
