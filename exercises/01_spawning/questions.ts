import { expectation, question, seq } from "thread-lessons/author";

export const questions = [
  question({
    kind: "choice",
    id: "what-threads-are-for",
    revision: 1,
    pick: "several",
    text: "Where can a second thread be of use?",
    choices: [
      {
        id: "window",
        text: "A window should react to clicks while a large file is read.",
        right: true,
        feedback: "Think of main as the window's thread: what keeps it busy belongs to somebody else.",
      },
      {
        id: "chain",
        text: "A recipe of ten steps, each of which needs the result of the one before, takes too long.",
        right: false,
        feedback: "Who would do what at the same time? A chain of steps that need each other stays a chain.",
      },
      {
        id: "halves",
        text: "A sum over ten million numbers should use both cores of the machine.",
        right: true,
        feedback: "The two halves do not need each other, so they can be done side by side.",
      },
      {
        id: "server",
        text: "A server should take the next request while the last one is still being worked on.",
        right: true,
        feedback:
          "Two requests do not need each other either. While one waits for its data, another gets on.",
      },
      {
        id: "every-line",
        text: "A program is too slow, and nobody knows where yet.",
        right: false,
        feedback:
          "A thread costs something to start. It pays only where things can really be done side by side.",
      },
    ],
    explanation:
      "Threads help to answer while busy, to split work whose parts do not need each other, to serve " +
      "many, and to use the time of waiting. They are no remedy for slowness as such: steps that need " +
      "each other stay one after the other, and every thread costs something.",
  }),
  question({
    kind: "predict",
    id: "two-lines-each",
    revision: 1,
    asks: "impossible",
    text: "Which of these can this program never print?",
    program: `import { thread } from "thread-lessons";

export function main(): void {
  const other = thread.spawn(() => {
    console.log("a1");
    console.log("a2");
  });
  console.log("b1");
  console.log("b2");
  other.join().unwrap();
}
`,
    outcomes: [
      {
        id: "main-first",
        text: "b1 · b2 · a1 · a2",
        shows: expectation(seq("b1", "b2", "a1", "a2")),
        feedback: "The new thread may begin late, as late as main's join.",
      },
      {
        id: "thread-first",
        text: "a1 · a2 · b1 · b2",
        shows: expectation(seq("a1", "a2", "b1", "b2")),
        feedback: "main may lose its core right after spawn. Then the other one has all the time it needs.",
      },
      {
        id: "backwards",
        text: "b1 · a2 · a1 · b2",
        shows: expectation(seq("b1", "a2", "a1", "b2")),
        feedback: "Look at the two lines of the other thread. Which of them is above the other?",
      },
      {
        id: "in-turn",
        text: "b1 · a1 · b2 · a2",
        shows: expectation(seq("b1", "a1", "b2", "a2")),
        feedback: "a1 stands before a2 and b1 before b2, so each thread is in order here.",
      },
    ],
    explanation:
      "Six outputs are possible: every way to shuffle a1 a2 and b1 b2 together that keeps each thread's " +
      "own order. a2 before a1 would be a thread that runs backwards.",
  }),
  question({
    kind: "predict",
    id: "who-grinds",
    revision: 1,
    asks: "impossible",
    text: "Mind the brackets in the line with spawn. Which of these can this program never print?",
    program: `import { thread } from "thread-lessons";

function brew(): () => void {
  console.log("grinding");
  return () => console.log("coffee");
}

export function main(): void {
  const machine = thread.spawn(brew());
  console.log("cup");
  machine.join().unwrap();
}
`,
    outcomes: [
      {
        id: "cup-first",
        text: "cup · grinding · coffee",
        shows: expectation(seq("cup", "grinding", "coffee")),
        feedback: "Which thread calls brew, and what has main done by the time it comes to the cup?",
      },
      {
        id: "cup-between",
        text: "grinding · cup · coffee",
        shows: expectation(seq("grinding", "cup", "coffee")),
        feedback: "The thread may begin late, and then main's cup comes before the coffee.",
      },
      {
        id: "cup-last",
        text: "grinding · coffee · cup",
        shows: expectation(seq("grinding", "coffee", "cup")),
        feedback: "The thread may be quicker than main's next line.",
      },
    ],
    explanation:
      "brew() is called right there, by main, before there is a second thread at all. Only what it " +
      "returns is spawned. So grinding always comes first, and coffee and cup are open. " +
      "thread.spawn(brew), without the brackets, would grind on the new thread.",
  }),
  question({
    kind: "yes-no",
    id: "spawn-waits-for-the-start",
    revision: 2,
    text: "Is it certain that, when thread.spawn has returned, the new thread has begun to run its closure?",
    answer: false,
    feedback: "It may have. But who would have promised it?",
    explanation:
      "spawn returns at once. By then the thread may not have begun, may be in the middle, or may have " +
      "ended: both orders of main's next line and the thread's first line have been seen. All that is " +
      "certain is that it did not begin before spawn was called.",
  }),
  question({
    kind: "predict",
    id: "ten-and-fifty",
    revision: 1,
    pick: "several",
    text: "Which of these can this program print? Choose all.",
    program: `import { Duration, thread } from "thread-lessons";

export function main(): void {
  const hare = thread.spawn(() => {
    thread.sleep(Duration.fromMillis(50));
    console.log("hare");
  });
  thread.sleep(Duration.fromMillis(10));
  console.log("tortoise");
  hare.join().unwrap();
}
`,
    outcomes: [
      {
        id: "tortoise-first",
        text: "tortoise · hare",
        shows: expectation(seq("tortoise", "hare")),
        feedback: "That is what you will see nearly always.",
      },
      {
        id: "tortoise-alone",
        text: "tortoise",
        shows: expectation(seq("tortoise")),
        feedback: "The join makes main wait until the hare has spoken.",
      },
      {
        id: "hare-first",
        text: "hare · tortoise",
        shows: expectation(seq("hare", "tortoise")),
        feedback: "10 milliseconds are the least that main sleeps. What is the most?",
      },
      {
        id: "nothing",
        text: "(nothing)",
        shows: expectation(seq()),
        feedback: "Both lines are printed in every run. Only their order is open.",
      },
    ],
    explanation:
      "A sleep lasts at least as long as it says, and nobody says how long at most. If the machine is " +
      "busy, main may wake up after 60 milliseconds. So both orders are possible, one of them rare. A " +
      "rare wrong order is the worst kind: your tests will not show it.",
  }),
  question({
    kind: "choice",
    id: "what-fearless-means",
    revision: 1,
    text: "A program with threads compiles in Rust. It uses no unsafe code. Which fault can it not have?",
    choices: [
      {
        id: "deadlock",
        text: "A deadlock: two threads wait for each other for ever.",
        right: false,
        feedback: "Two locks taken in opposite orders compile without a warning, and hang.",
      },
      {
        id: "order",
        text: "A line that is printed too early, because nothing orders two threads.",
        right: false,
        feedback: "You have mended that one in this chapter. No compiler complained about it.",
      },
      {
        id: "data-race",
        text: "A data race: one thread writes a value while another one uses it, and nothing orders the two.",
        right: true,
        feedback: "That is the one which ownership, borrowing, Send and Sync rule out.",
      },
      {
        id: "lost-update",
        text: "A lost update: two threads each read a number under a lock, and write it back under another one.",
        right: false,
        feedback:
          "Each access is locked, so there is no data race. The update is lost between the locks all the same.",
      },
    ],
    explanation:
      "Fearless concurrency means: no data races, and no memory that is used after it was freed. The " +
      "compiler proves that before any thread runs. Deadlocks, lost updates and wrong orders are " +
      "mistakes in the plan, and they compile.",
  }),
  question({
    kind: "yes-no",
    id: "more-threads-than-cores",
    revision: 1,
    text: "On a machine with two cores, can a program have a thousand threads?",
    answer: true,
    feedback: "Who gives threads their cores, and for how long at a time?",
    explanation:
      "The operating system puts threads on the cores there are, by turns if need be. 1,000 threads " +
      "were started on two cores in 30 to 50 milliseconds. A thread has no core of its own. Whether so " +
      "many are a good idea is another question.",
  }),
  question({
    kind: "choice",
    id: "thread-against-event-loop",
    revision: 1,
    text: "A spawned thread computes for a whole second without a pause. What does main do meanwhile, here and in Rust?",
    choices: [
      {
        id: "goes-on",
        text: "It goes on with its own lines.",
        right: true,
        feedback: "Two lines of execution: neither has to let the other one in.",
      },
      {
        id: "waits-for-await",
        text: "It waits until the thread comes to an await.",
        right: false,
        feedback: "That is how tasks of an event loop share one thread. Here there are two.",
      },
      {
        id: "waits-for-end",
        text: "It waits until the thread has ended, as there is only one program.",
        right: false,
        feedback: "Waiting for the end has a name of its own, and somebody has to call it.",
      },
    ],
    explanation:
      "Threads do not take turns by agreement, as the tasks of an event loop do. The operating system " +
      "runs them side by side, on two cores or by short slices on one, and takes a core away from a " +
      "thread whether it has paused or not.",
  }),
  question({
    kind: "recall",
    id: "thread-process-async",
    revision: 1,
    text: "In your own words: what is a thread, and how does it differ from a process, and from an async task?",
    model:
      "A thread is one line of execution in a program; several run at the same time, each with a stack " +
      "of its own, and all of them share the program's memory. A process is heavier and has its own " +
      "memory. Async tasks are lighter: many of them wait without a thread each, and one thread or a " +
      "few run them.",
    points: [
      "A thread is a line of execution of its own; a program begins with one, main.",
      "The threads of a program share its memory, and processes do not share theirs.",
      "Each thread has its own stack, and the operating system schedules it.",
      "Async tasks share one thread or a few, and suit thousands of things that mostly wait.",
    ],
    explanation:
      "std::thread is about the middle one of the three: dearer than a task, cheaper than a process, " +
      "and the one where sharing memory has to be done with care.",
  }),
];
