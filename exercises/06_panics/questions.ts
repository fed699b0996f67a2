import { by, child, exit, expectation, main, panics, question, rejected, seq } from "thread-lessons/author";

export const questions = [
  question({
    kind: "yes-no",
    id: "panic-and-program",
    revision: 1,
    text: "A spawned thread panics while main is still busy. Nobody has joined it yet. Does the program end there?",
    answer: false,
    feedback: "Whose stack is unwound by a panic?",
    explanation:
      "A panic unwinds the thread in which it happens and ends that thread. Its message goes to stderr, and " +
      "main goes on, whether it knows or not. What comes of it is decided where somebody joins: join returns " +
      "Err with what was thrown.",
  }),
  question({
    kind: "choice",
    id: "myth-one-panic",
    revision: 1,
    text: 'At lunch somebody says: "In a Rust server, one panic in one worker takes the whole server down." What do you answer?',
    choices: [
      {
        id: "unless-unwrapped",
        text: "Not so. The worker ends, and whoever joins it gets an Err; main goes down only if it unwraps that.",
        right: true,
        feedback: "The worker's panic is the worker's. What is done about it is decided at the join.",
      },
      {
        id: "until-joined",
        text: "True, but only once main joins the worker: joining is what brings the panic over.",
        right: false,
        feedback: "join hands over a Result. Which call makes a panic of it?",
      },
      {
        id: "catch",
        text: "True, unless the call of spawn stands inside of something that catches panics.",
        right: false,
        feedback: "spawn returned long ago. What would a net around it catch?",
      },
      {
        id: "never",
        text: "Not so. Nothing that a worker does can end the process; that is what isolation means.",
        right: false,
        feedback:
          "Think of process::exit, of a stack overflow, of a program that was built with panic=abort.",
      },
    ],
    explanation:
      "A panic that unwinds ends its own thread. Neither the panic nor a join stops main; unwrapping the Err " +
      "does, with exit code 101. The saying is a myth, but its opposite would be one as well: process::exit and " +
      "abort in any thread, a stack overflow, a panic in a destructor during a panic, and every panic under " +
      "panic=abort do end the process.",
  }),
  question({
    kind: "predict",
    id: "unwrap-the-err",
    revision: 1,
    text: "What becomes of this program?",
    program: `import { panic, thread } from "thread-lessons";

export function main(): void {
  const baker = thread.spawn(() => panic("no flour"));
  console.log("shop: open");
  baker.join().unwrap();
  console.log("shop: sold out");
}
`,
    outcomes: [
      {
        id: "goes-on",
        text: "It prints both lines and ends with code 0. The panic is on stderr.",
        shows: expectation(
          by("main", "shop: open", "shop: sold out"),
          panics([{ thread: child(1), message: "no flour" }]),
        ),
        feedback: "So it would without the unwrap. What does unwrap do with an Err?",
      },
      {
        id: "at-once",
        text: "It prints nothing and ends with code 101: the panic comes first.",
        shows: expectation(seq(), panics([{ thread: child(1) }, { thread: main }]), exit(101)),
        feedback: "On which thread is main until it joins?",
      },
      {
        id: "at-the-unwrap",
        text: 'It prints "shop: open" and ends with code 101. Two panics are on stderr.',
        shows: expectation(
          by("main", "shop: open"),
          panics([{ thread: child(1), message: "no flour" }, { thread: main }]),
          exit(101),
        ),
        feedback: "The baker's panic reaches main at the unwrap, not before.",
      },
      {
        id: "half",
        text: 'It prints "shop: open" and ends with code 0: main stops quietly at the join.',
        shows: expectation(by("main", "shop: open"), panics([{ thread: child(1), message: "no flour" }])),
        feedback: "When main stops because of a panic, it is main's own panic. What is its exit code?",
      },
    ],
    explanation:
      "The baker's panic is printed when it happens and changes nothing for main, which opens the shop. join " +
      "returns Err, unwrap on it makes main panic as well, and a panic of main ends the program with code 101.",
  }),
  question({
    kind: "predict",
    id: "cash-in-twice",
    revision: 1,
    text: "What becomes of this program?",
    program: `import { thread } from "thread-lessons";

export function main(): void {
  const clock = thread.spawn(() => 12);
  const first = clock.join().unwrap();
  const second = clock.join().unwrap();
  console.log(first + second);
}
`,
    outcomes: [
      {
        id: "kept",
        text: "It prints 24: a join on a thread that has ended returns the value that was kept.",
        shows: expectation("24"),
        feedback: "The value is kept for the one who holds the handle. Who holds it after the first join?",
      },
      {
        id: "err",
        text: "The second join returns an Err, so main panics, and the code is 101.",
        shows: expectation(panics([{ thread: main }]), exit(101)),
        feedback: "An Err is what a thread panicked with. Did this one?",
      },
      {
        id: "once-more",
        text: "It prints 24: the second join runs the closure again.",
        shows: expectation("24"),
        feedback: "A thread runs its closure once. What would a second run need?",
      },
      {
        id: "rejected",
        text: "It is rejected with E0382.",
        shows: expectation(rejected("E0382")),
        feedback: "join takes the handle by value: the receipt is handed in.",
      },
    ],
    explanation:
      "join consumes the handle (in Rust: fn join(self)), so clock is moved by the first call, and the second " +
      "is a use of a moved value. A thread can be waited for once, and its value goes to whoever does.",
  }),
  question({
    kind: "predict",
    id: "panic-unseen",
    revision: 1,
    text: "Which of these can never become of this program?",
    asks: "impossible",
    pick: "several",
    program: `import { panic, thread } from "thread-lessons";

export function main(): void {
  thread.spawn(() => {
    console.log("worker: begins");
    panic("broken");
  });
  console.log("main: done");
}
`,
    outcomes: [
      {
        id: "main-only",
        text: "main: done\n(code 0)",
        shows: expectation("main: done"),
        feedback: "main may return before the worker has had a single turn.",
      },
      {
        id: "both",
        text: "worker: begins\nmain: done\n(code 0, and the panic on stderr)",
        shows: expectation(
          seq("worker: begins", "main: done"),
          panics([{ thread: child(1), message: "broken" }]),
        ),
        feedback: "The worker may be quick and panic while main is still there. Nothing else changes.",
      },
      {
        id: "code-101",
        text: "worker: begins\nmain: done\n(code 101)",
        shows: expectation(
          seq("worker: begins", "main: done"),
          panics([{ thread: child(1), message: "broken" }]),
          exit(101),
        ),
        feedback: "Whose panic makes the code 101?",
      },
      {
        id: "no-main",
        text: "worker: begins\n(code 101, and the panic on stderr)",
        shows: expectation("worker: begins", panics([{ thread: child(1), message: "broken" }]), exit(101)),
        feedback: "What could keep main from printing its line?",
      },
    ],
    explanation:
      "Nothing that the worker does reaches main: there is no handle, and so no join. main always prints its " +
      "line and returns, and the code is always 0. How far the worker gets before that, to nothing, to its " +
      "line, or to its panic, is luck.",
  }),
  question({
    kind: "choice",
    id: "ends-everything",
    revision: 1,
    text: "Which of these, in a spawned thread of a Rust program, end the whole program? Choose all that do.",
    pick: "several",
    choices: [
      {
        id: "overflow",
        text: "a recursion that never stops, until the stack is full",
        right: true,
        feedback: "A stack overflow is no panic: the process is ended, and no join sees it.",
      },
      {
        id: "index",
        text: "an index that is out of bounds",
        right: false,
        feedback: "That is an ordinary panic, and it unwinds.",
      },
      {
        id: "exit",
        text: "process::exit(0)",
        right: true,
        feedback: "It ends the process, not the thread, with a good code or a bad one.",
      },
      {
        id: "unjoined",
        text: "a panic, when nobody has kept the handle",
        right: false,
        feedback: "Then nobody learns of it. It is still one thread's panic.",
      },
      {
        id: "return",
        text: "returning from the closure",
        right: false,
        feedback: "That ends the thread. It is main's return that ends the program.",
      },
    ],
    explanation:
      "Panics that unwind stay in their thread, joined or not. What ends the process is what does not unwind: " +
      "exit, abort, a stack overflow, a panic in a destructor that runs because of a panic, or any panic if the " +
      "program was built with panic=abort.",
  }),
  question({
    kind: "recall",
    id: "nobody-joined",
    revision: 1,
    text: "A worker has panicked, and nobody ever joins it. What is known of it, and what is lost?",
    model:
      "The message was printed to stderr at the moment of the panic, with the thread's name and the place. The " +
      "payload is lost, and the program itself cannot tell that anything went wrong. No compiler warning points " +
      "it out. So keep the handles, join them, and look at each result.",
    points: [
      "The panic's message is printed all the same, right away.",
      "The payload is gone, and the program never learns of the panic.",
      "Dropping a handle is not warned of; only an unused Result of join is.",
      "The cure is to keep the handles, join them all, and look at the results.",
    ],
    explanation:
      "Stderr is for people, and a Result is for the program. A panic always writes to the first; only a join " +
      "gives you the second.",
  }),
];
