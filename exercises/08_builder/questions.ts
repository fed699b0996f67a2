import {
  by,
  child,
  exit,
  expectation,
  lines,
  main,
  named,
  panics,
  question,
  rejected,
} from "thread-lessons/author";

export const questions = [
  question({
    kind: "choice",
    id: "stack-sizes",
    revision: 1,
    text: "A Rust program sets no stack size anywhere. Do all of its threads have stacks of the same size?",
    choices: [
      {
        id: "main-too",
        text: "Yes: 2 MiB for every thread of the program, main included.",
        right: false,
        feedback: "Who makes main's stack, Rust or somebody before it?",
      },
      {
        id: "grows",
        text: "No: a stack begins small and grows with the thread's needs.",
        right: false,
        feedback: "Its memory is used bit by bit. But is there no limit to it?",
      },
      {
        id: "started",
        text: "All that Rust starts have 2 MiB on the usual platforms; main's is the system's, often 8 MiB.",
        right: true,
        feedback: "Rust decides about the threads that it starts, and main is not one of them.",
      },
      {
        id: "cores",
        text: "No: the memory for stacks is divided among the threads, so it depends on how many there are.",
        right: false,
        feedback: "A thread that is started later would have to take something away from the others.",
      },
    ],
    explanation:
      "Threads that Rust starts, scoped ones too, have 2 MiB unless a Builder's stack_size or the variable " +
      "RUST_MIN_STACK says otherwise. main's stack comes from the operating system before Rust has a say.",
  }),
  question({
    kind: "predict",
    id: "name-of-a-child",
    revision: 1,
    text: "What does this program print?",
    program: `import { thread } from "thread-lessons";

function introduce(): void {
  console.log(thread.current().name());
}

export function main(): void {
  const boss = new thread.Builder().name("boss").spawn(() => {
    introduce();
    thread.spawn(introduce).join().unwrap();
  });
  boss.unwrap().join().unwrap();
}
`,
    outcomes: [
      {
        id: "inherits",
        text: 'Some("boss")\nSome("boss")',
        shows: expectation(lines('Some("boss")', 'Some("boss")')),
        feedback: "Was the second thread given that name by anybody?",
      },
      {
        id: "none",
        text: 'Some("boss")\nNone',
        shows: expectation(lines('Some("boss")', "None")),
        feedback: "A name is one thread's own.",
      },
      {
        id: "text",
        text: "boss\nunnamed",
        shows: expectation(lines("boss", "unnamed")),
        feedback: "What is the type of name()?",
      },
      {
        id: "main",
        text: 'Some("main")\nSome("main")',
        shows: expectation(lines('Some("main")', 'Some("main")')),
        feedback: "The function is written outside of the closures. On which thread does it run?",
      },
    ],
    explanation:
      "thread.current() is the thread that executes the line: boss in the first call, its child in the second. " +
      "A name is given by a Builder, and a child does not inherit it. name() is an Option, because a thread " +
      "need not have one.",
  }),
  question({
    kind: "predict",
    id: "name-then-spawn",
    revision: 1,
    text: "What becomes of this program?",
    program: `import { thread } from "thread-lessons";

export function main(): void {
  const builder = new thread.Builder();
  builder.name("scribe");
  const scribe = builder.spawn(() => {
    console.log(thread.current().name());
  });
  scribe.unwrap().join().unwrap();
}
`,
    outcomes: [
      {
        id: "rejected",
        text: "It is rejected with E0382.",
        shows: expectation(rejected("E0382")),
        feedback: "name takes the builder and hands back another. Who has that one?",
      },
      {
        id: "some",
        text: 'It prints Some("scribe").',
        shows: expectation(by(named("scribe"), 'Some("scribe")')),
        feedback: "That would be so if name changed the builder where it stands.",
      },
      {
        id: "none",
        text: "It prints None: the name went to a builder that was thrown away.",
        shows: expectation("None"),
        feedback: "Thrown away, indeed. But which builder is the one that spawns?",
      },
      {
        id: "panics",
        text: "spawn returns an Err, and unwrap panics: code 101.",
        shows: expectation(panics([{ thread: main }]), exit(101)),
        feedback: "An Err comes from the system. Does the program ever get to ask it?",
      },
    ],
    explanation:
      "Every method of a Builder takes the builder by value. After builder.name(…) the variable is moved, and " +
      'the named builder that was returned is dropped, of which a warning tells ("unused Builder that must be ' +
      'used"). Write the chain: new thread.Builder().name("scribe").spawn(…).',
  }),
  question({
    kind: "predict",
    id: "two-of-a-name",
    revision: 1,
    text: "Which of these can become of this program? Choose all that can.",
    pick: "several",
    program: `import { move, panic, thread } from "thread-lessons";

export function main(): void {
  const twins = [1, 2].map((n) =>
    new thread.Builder().name("twin").spawn(
      move(() => (n === 2 ? panic("no") : n)),
    ),
  );
  for (const twin of twins) {
    console.log(twin.unwrap().join().isOk());
  }
}
`,
    outcomes: [
      {
        id: "straight",
        text: "true\nfalse\n(code 0)",
        shows: expectation(lines("true", "false"), panics([{ thread: child(2), message: "no" }])),
        feedback: "A name need not be unique, and the results come in the order of the handles.",
      },
      {
        id: "refused",
        text: "It panics in main, since the name is taken: code 101.",
        shows: expectation(panics([{ thread: main }]), exit(101)),
        feedback: "Who would have to know all the names?",
      },
      {
        id: "crossed",
        text: "false\ntrue\n(code 0)",
        shows: expectation(lines("false", "true"), panics([{ thread: child(2), message: "no" }])),
        feedback: "The second thread may be done first. In which order are they joined?",
      },
      {
        id: "both",
        text: "false\nfalse\n(code 0)",
        shows: expectation(lines("false", "false"), panics([{ thread: child(2), message: "no" }])),
        feedback: "Two threads with one name are still two threads, with a handle each.",
      },
    ],
    explanation:
      "A name is a label for people. Two threads may have the same one, and both panics would say 'twin'. What " +
      "tells threads apart for certain is thread.current().id(), which is never used twice.",
  }),
  question({
    kind: "predict",
    id: "sleeper",
    revision: 1,
    text: "Which of these can this program never print?",
    asks: "impossible",
    pick: "several",
    program: `import { Duration, thread } from "thread-lessons";

export function main(): void {
  const sleeper = new thread.Builder().name("sleeper").spawn(() => {
    console.log("asleep");
    thread.sleep(Duration.fromMillis(10));
    console.log("awake");
    return 42;
  });
  console.log("waiting");
  console.log(sleeper.unwrap().join().unwrap());
}
`,
    outcomes: [
      {
        id: "waiting-last",
        text: "asleep\nawake\nwaiting\n42",
        shows: expectation(lines("asleep", "awake", "waiting", "42")),
        feedback:
          "Ten milliseconds are long, and main may be held up for longer. Which line has to wait for which?",
      },
      {
        id: "result-early",
        text: "waiting\nasleep\n42\nawake",
        shows: expectation(lines("waiting", "asleep", "42", "awake")),
        feedback: "Where does the 42 come from, and what comes before it there?",
      },
      {
        id: "waiting-first",
        text: "waiting\nasleep\nawake\n42",
        shows: expectation(lines("waiting", "asleep", "awake", "42")),
        feedback: "spawn returns at once, so main may well be the first to print.",
      },
      {
        id: "no-sleep",
        text: "asleep\nwaiting\n42",
        shows: expectation(lines("asleep", "waiting", "42")),
        feedback: "A join gives the value of a closure that has returned. What does it do on the way?",
      },
    ],
    explanation:
      "A sleep pauses only the thread that calls it, and it promises no order: waiting can come before, between " +
      "or after the sleeper's two lines. The join is a promise. The closure has returned by then, so both of " +
      "its lines are there when 42 is printed.",
  }),
  question({
    kind: "choice",
    id: "system-says-no",
    revision: 1,
    text: "The operating system has no more threads to give. What do thread::spawn and Builder::spawn do?",
    choices: [
      {
        id: "both-err",
        text: "Both return an Err, which the compiler makes you handle.",
        right: false,
        feedback: "Remember what you get from thread.spawn: what would an Err be wrapped in?",
      },
      {
        id: "panic-and-err",
        text: "thread::spawn panics on the thread that called it; Builder::spawn returns an Err.",
        right: true,
        feedback: "Same question to the system, two ways to hear a no.",
      },
      {
        id: "join",
        text: "Both return a handle, and join returns an Err.",
        right: false,
        feedback: "join's Err holds what a thread panicked with. There is no thread.",
      },
      {
        id: "wait",
        text: "Both block until another thread has ended.",
        right: false,
        feedback: "The system could do that. But what if no other thread ever ends?",
      },
    ],
    explanation:
      "thread::spawn has no way to return a failure, so it panics: failed to spawn thread. Builder::spawn " +
      "returns io::Result<JoinHandle<T>>, with the kind WouldBlock. Whoever can do without that thread, or do " +
      "its work on the spot, uses a Builder.",
  }),
  question({
    kind: "choice",
    id: "panic-header",
    revision: 1,
    text: "A thread from thread::spawn, which has no name, panics. What does the first line of Rust's message look like?",
    choices: [
      {
        id: "old",
        text: "thread 'unnamed' panicked at 'too hot'",
        right: false,
        feedback: "Many texts show it so. The message has long had a line of its own.",
      },
      {
        id: "id",
        text: "thread 'ThreadId(2)' panicked at src/main.rs:7:9: too hot",
        right: false,
        feedback: "A name is not made up from an id.",
      },
      {
        id: "now",
        text: "thread '<unnamed>' (4711) panicked at src/main.rs:7:9:",
        right: true,
        feedback: "Who, with the system's id, and where. What, on the next line.",
      },
      {
        id: "closure",
        text: "thread '{closure#0}' (4711) panicked at src/main.rs:7:9:",
        right: false,
        feedback: "Closures do have such names, in a backtrace. Threads do not.",
      },
    ],
    explanation:
      "The header names the thread, <unnamed> if it has no name, then the system's id of it, then file, line " +
      "and column. The message follows on a line of its own. With a name in place of <unnamed> it tells you " +
      "which of your twenty workers it was.",
  }),
  question({
    kind: "recall",
    id: "two-results",
    revision: 1,
    text: "A program calls Builder::spawn and, later, join. Both give a Result. What does each of them tell?",
    model:
      "The Result of spawn tells whether there is a thread: Ok with its handle, or Err with the system's error " +
      "when it refused. The Result of join tells how the thread ended: Ok with the closure's value, or Err with " +
      "what it panicked with.",
    points: [
      "spawn: is there a thread at all?",
      "Its Err is an io::Error, from the system.",
      "join: how did the thread end?",
      "Its Err is the payload of a panic.",
    ],
    explanation:
      "Two questions, two results. unwrap on the first panics when there is no thread, unwrap on the second " +
      "when the thread panicked; which of the two it was stands in the message.",
  }),
];
