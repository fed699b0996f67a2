import { expectation, lines, question, rejected } from "thread-lessons/author";

export const questions = [
  question({
    kind: "yes-no",
    id: "always-faster",
    revision: 1,
    text: "A big computation is dealt out to threads. Is it done the sooner, the more threads there are?",
    answer: false,
    feedback: "What do the threads do their computing on, and how many of those are there?",
    explanation:
      "Up to about the number of cores it helps. Beyond that, more threads share the same cores, and starting " +
      "and switching them costs time: the same work took 70 ms with 4 threads and 121 ms with 1024 on a busy " +
      "machine with two cores. And if the parts have to wait for each other, it may not help at all.",
  }),
  question({
    kind: "predict",
    id: "order-of-results",
    revision: 1,
    text: "Which of these can this program never print?",
    asks: "impossible",
    pick: "several",
    program: `import { move, thread } from "thread-lessons";

export function main(): void {
  const handles = ["a", "b"].map((letter) =>
    thread.spawn(
      move(() => {
        console.log(letter);
        return letter.toUpperCase();
      }),
    ),
  );
  console.log(handles.map((handle) => handle.join().unwrap()).join(""));
}
`,
    outcomes: [
      {
        id: "crossed",
        text: "b\na\nAB",
        shows: expectation(lines("b", "a", "AB")),
        feedback: "The second thread may well be the first to print. And the results?",
      },
      {
        id: "straight",
        text: "a\nb\nAB",
        shows: expectation(lines("a", "b", "AB")),
        feedback: "Nothing speaks against the order of spawning. It is just not the only one.",
      },
      {
        id: "by-arrival",
        text: "b\na\nBA",
        shows: expectation(lines("b", "a", "BA")),
        feedback:
          "What decides about the order of the results: who was done first, or whose handle is joined first?",
      },
      {
        id: "too-early",
        text: "a\nAB\nb",
        shows: expectation(lines("a", "AB", "b")),
        feedback: "What has happened by the time the second join returns?",
      },
    ],
    explanation:
      "The threads print in either order. The joined results have the order of the handles, so the last line is " +
      "always AB, and it is always last, because both threads have been waited for by then.",
  }),
  question({
    kind: "predict",
    id: "join-at-once",
    revision: 1,
    text: "What does this program print?",
    program: `import { move, thread } from "thread-lessons";

export function main(): void {
  for (const step of ["peel", "boil"]) {
    const cook = thread.spawn(move(() => console.log(step)));
    cook.join().unwrap();
  }
  console.log("serve");
}
`,
    outcomes: [
      {
        id: "any-order",
        text: '"peel" and "boil" in either order, then "serve"',
        shows: expectation(lines("boil", "peel", "serve")),
        feedback: "When is the second thread spawned, and what is already over by then?",
      },
      {
        id: "serve-early",
        text: "the three lines in any order, as threads print when they like",
        shows: expectation(lines("serve", "peel", "boil")),
        feedback: "Nobody gets to the last line of main before two joins.",
      },
      {
        id: "in-order",
        text: '"peel", "boil", "serve", in this order and no other',
        shows: expectation(lines("peel", "boil", "serve")),
        feedback: "Each round spawns one thread and waits for it. Two threads, and never two at once.",
      },
    ],
    explanation:
      "Joining in the loop that spawns runs the threads one after the other, so there is exactly one order. If " +
      "that order is what you want, you need no threads for it; if it is not, spawn all first and join all in a " +
      "second loop.",
  }),
  question({
    kind: "predict",
    id: "one-list-for-all",
    revision: 1,
    text: "What becomes of this program?",
    program: `import { type JoinHandle, move, thread } from "thread-lessons";

export function main(): void {
  const words = ["to", "be"];
  const handles: JoinHandle<string | undefined>[] = [];
  for (const index of [0, 1]) {
    handles.push(thread.spawn(move(() => words[index])));
  }
  for (const handle of handles) {
    console.log(handle.join().unwrap());
  }
}
`,
    outcomes: [
      {
        id: "prints",
        text: 'It prints "to" and "be", in this order.',
        shows: expectation(lines("to", "be")),
        feedback: "It would, if every closure could have the list. How often can one list be given away?",
      },
      {
        id: "borrow",
        text: "It is rejected with E0373: the closures borrow index.",
        shows: expectation(rejected("E0373")),
        feedback: "There is a move in front of the closures, so nothing is borrowed.",
      },
      {
        id: "either",
        text: 'It prints "to" and "be" in either order.',
        shows: expectation(lines("be", "to")),
        feedback: "Who prints here, and in which order are the handles joined? But first: does it run?",
      },
      {
        id: "moved",
        text: "It is rejected with E0382: words is moved into the first closure.",
        shows: expectation(rejected("E0382")),
        feedback: "The number is copied into each closure. The list is not a number.",
      },
    ],
    explanation:
      "move gives a closure all that it captures. index is a number and is copied; words is a list, and after " +
      "the first round it is gone. Give each thread its own word, share the list by an Arc, or let scoped " +
      "threads borrow it.",
  }),
  question({
    kind: "choice",
    id: "how-long-in-all",
    revision: 1,
    text: "Four threads have been spawned. They sleep for 40, 10, 20 and 30 milliseconds, and main joins them in that order. How long does main wait in all, about?",
    choices: [
      {
        id: "sum",
        text: "100 ms: each join waits for its own thread",
        right: false,
        feedback: "What have the other three been doing during the first join?",
      },
      {
        id: "two",
        text: "70 ms: the first and the last, as the other two are covered by the first",
        right: false,
        feedback: "And the last one? When did it begin?",
      },
      {
        id: "max",
        text: "40 ms: after the first join the others are long done",
        right: true,
        feedback: "A join on a thread that has ended returns at once.",
      },
      {
        id: "last",
        text: "30 ms: the last join decides",
        right: false,
        feedback: "main does not get to the last join before the first one has returned.",
      },
    ],
    explanation:
      "All four sleep at the same time, so joining all of them takes as long as the longest, in whichever order " +
      "it is done. The order of the joins only decides about the order of the results.",
  }),
  question({
    kind: "choice",
    id: "myth-more-threads",
    revision: 1,
    text: 'A team on an eight-core machine reads in a code review: "Encoding is too slow, so I went from 8 to 64 threads. Threads are what makes it fast." Encoding keeps a core busy all the time. What is the best answer?',
    choices: [
      {
        id: "right",
        text: "Right, as long as the operating system still starts them all.",
        right: false,
        feedback: "That they start does not mean that they run. How many can run at one time?",
      },
      {
        id: "crash",
        text: "Dangerous: with more threads than cores, some of them never get their turn.",
        right: false,
        feedback: "The scheduler gives all of them a turn. What does it do to get them one?",
      },
      {
        id: "async",
        text: "Better to use async, which can have thousands of encodings at once.",
        right: false,
        feedback: "async is good at waiting. What does encoding wait for?",
      },
      {
        id: "cores",
        text: "Eight cores were busy with eight already. The rest only adds stacks and switching; it may even be slower.",
        right: true,
        feedback: "Cores make it fast. Threads are how you reach them.",
      },
    ],
    explanation:
      "More threads than cores do not compute more, they take turns. For work that computes, take about as many " +
      "threads as there are cores (available_parallelism), for work that waits a few more, in a pool; for " +
      "thousands of waits at once, async.",
  }),
  question({
    kind: "choice",
    id: "which-tool",
    revision: 1,
    text: "A chat server holds 20,000 connections open, and nearly all of them are silent nearly all of the time. What is it built on best?",
    choices: [
      {
        id: "per-connection",
        text: "one thread for each connection, since a waiting thread costs nothing",
        right: false,
        feedback:
          "Cheap is not free: a stack each, a place in the kernel's tables each, and a limit to their number.",
      },
      {
        id: "processes",
        text: "one process for each connection, started by Command",
        right: false,
        feedback:
          "A process is heavier than a thread, with memory of its own. Command is for programs that are not yours.",
      },
      {
        id: "cores",
        text: "as many threads as cores, each with its share of the connections, reading one after the other",
        right: false,
        feedback: "A read blocks its thread until somebody writes. What about the others in its share?",
      },
      {
        id: "async",
        text: "an async runtime, which lets a few threads look after many waits",
        right: true,
        feedback: "Waiting is what async is made for.",
      },
    ],
    explanation:
      "Hundreds of threads are fine, ten thousand are felt. Where there is much waiting and little computing, " +
      "async keeps tens of thousands of waits on a few threads. Raw threads are for a small, fixed number of " +
      "long-running tasks, for computing with control in your own hands, and for building pools.",
  }),
  question({
    kind: "recall",
    id: "spawn-then-join",
    revision: 1,
    text: "Twenty files have to be compressed on a machine with four cores. Describe how you would use threads, and the one mistake that would leave you with none of the benefit.",
    model:
      "Deal the files out among about four threads. Spawn all four first and keep the handles, then join all " +
      "four in a second loop, and look at each result. Joining in the loop that spawns would run one after the " +
      "other: right output, no gain.",
    points: [
      "About as many threads as cores, not one for each file.",
      "The files are dealt out among the threads, with none left over.",
      "All threads are spawned, and their handles kept, before the first join.",
      "The mistake: a join in the spawning loop makes it one thread at a time.",
    ],
    explanation:
      "The pattern is spawn all, then join all. A thread works beside the others from its spawn to its join, so " +
      "all spawns come before the first join. A thread pool and Rayon do the same for you, with the dealing " +
      "built in.",
  }),
];
