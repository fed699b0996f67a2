import { expectation, lines, panics, question, rejected, seq } from "thread-lessons/author";

export const questions = [
  question({
    kind: "predict",
    id: "whose-count",
    revision: 1,
    text: "What does this program print?",
    program: `import { Cell, thread, threadLocal } from "thread-lessons";

const hits = threadLocal(() => new Cell(10));

function hit(): number {
  hits.set(hits.get() + 1);
  return hits.get();
}

export function main(): void {
  hit();
  const worker = thread.spawn(() => hit());
  console.log(worker.join().unwrap());
  console.log(hit());
}
`,
    outcomes: [
      {
        id: "one-for-all",
        text: "12\n13",
        shows: expectation(lines("12", "13")),
        feedback: "That is one count for both threads. How many are there?",
      },
      {
        id: "inherited",
        text: "12\n12",
        shows: expectation(lines("12", "12")),
        feedback: "That would need the worker to begin with what main has at the time of the spawn.",
      },
      {
        id: "own",
        text: "11\n12",
        shows: expectation(lines("11", "12")),
        feedback: "Each thread counts from what the initialiser makes.",
      },
      {
        id: "from-zero",
        text: "1\n12",
        shows: expectation(lines("1", "12")),
        feedback: "Where would the worker get a 0 from?",
      },
    ],
    explanation:
      "The worker's count is made when the worker first asks for it, by the initialiser, so it begins with 10 and " +
      "gets to 11. main's was made at main's first hit. It stands at 11 then, whatever the worker does, and the " +
      "second hit makes it 12.",
  }),
  question({
    kind: "predict",
    id: "counting-side-by-side",
    revision: 1,
    text: "Which of these can this program never print?",
    asks: "impossible",
    pick: "several",
    program: `import { Cell, thread, threadLocal } from "thread-lessons";

const number = threadLocal(() => new Cell(0));

function callTwo(who: string): void {
  for (const _ of [1, 2]) {
    number.set(number.get() + 1);
    console.log(who, number.get());
  }
}

export function main(): void {
  thread.scope((s) => {
    s.spawn(() => callTwo("A"));
    s.spawn(() => callTwo("B"));
  });
}
`,
    outcomes: [
      {
        id: "in-turns",
        text: "A 1\nB 1\nA 2\nB 2",
        shows: expectation(lines("A 1", "B 1", "A 2", "B 2")),
        feedback: "Each counts 1, 2. The turns are the scheduler's.",
      },
      {
        id: "common",
        text: "A 1\nB 2\nA 3\nB 4",
        shows: expectation(lines("A 1", "B 2", "A 3", "B 4")),
        feedback: "Whose number would B go on counting with?",
      },
      {
        id: "b-first",
        text: "B 1\nB 2\nA 1\nA 2",
        shows: expectation(lines("B 1", "B 2", "A 1", "A 2")),
        feedback: "B may well be done before A begins.",
      },
      {
        id: "left-over",
        text: "A 1\nA 2\nB 3\nB 4",
        shows: expectation(lines("A 1", "A 2", "B 3", "B 4")),
        feedback: "Even if A is done before B begins, what does B know of A's number?",
      },
    ],
    explanation:
      "There is one number for A and one for B, a scope makes no difference. So each prints 1, then 2. How the two " +
      "pairs are interleaved is open: there are six ways.",
  }),
  question({
    kind: "predict",
    id: "top-level-let",
    revision: 1,
    text: "What becomes of this program?",
    program: `import { thread } from "thread-lessons";

let served = 0;

export function main(): void {
  const waiter = thread.spawn(() => {
    served += 1;
  });
  waiter.join().unwrap();
  console.log(served);
}
`,
    outcomes: [
      {
        id: "rejected",
        text: "It is rejected with E0133: use of a mutable static.",
        shows: expectation(rejected("E0133")),
        feedback: "One variable for all threads, and nothing to protect it.",
      },
      {
        id: "one",
        text: "It prints 1.",
        shows: expectation("1"),
        feedback:
          "That would be one variable, changed by one thread and read by another. With what between them?",
      },
      {
        id: "zero",
        text: "It prints 0: each thread has a variable of its own.",
        shows: expectation("0"),
        feedback: "That is what threadLocal is for. Is this one?",
      },
      {
        id: "borrow",
        text: "It is rejected with E0373: the closure borrows served.",
        shows: expectation(rejected("E0373")),
        feedback:
          "E0373 fears that a variable dies with its function. Which function does this one belong to?",
      },
    ],
    explanation:
      "A variable at the top of the file is Rust's static mut: all threads see it, nothing protects it, and using it " +
      "takes unsafe (E0133). Say what you mean: new Mutex(0) is one for all, threadLocal(() => new Cell(0)) one for " +
      "each.",
  }),
  question({
    kind: "predict",
    id: "cache-that-calls-itself",
    revision: 1,
    text: "What becomes of this program?",
    program: `import { RefCell, thread, threadLocal } from "thread-lessons";

const cache = threadLocal(() => new RefCell(new Map<number, number>()));

function ways(stairs: number): number {
  if (stairs < 2) return 1;
  return cache.withBorrowMut((known) => {
    const sum = known.value.get(stairs) ?? ways(stairs - 1) + ways(stairs - 2);
    known.value.set(stairs, sum);
    return sum;
  });
}

export function main(): void {
  const climber = thread.spawn(() => ways(3));
  console.log(climber.join().ok());
}
`,
    outcomes: [
      {
        id: "three",
        text: "It prints Some(3).",
        shows: expectation("Some(3)"),
        feedback: "So it would without the cache. What does the inner call of ways do first?",
      },
      {
        id: "waits",
        text: "It hangs: the inner call waits for the outer one.",
        shows: expectation(seq()),
        feedback: "A lock would wait. A RefCell never does.",
      },
      {
        id: "refused",
        text: "It is rejected with E0499: the cache is borrowed mutably twice.",
        shows: expectation(rejected("E0499")),
        feedback: "It is. But who counts the borrows of a RefCell, and when?",
      },
      {
        id: "panics",
        text: "It prints None, and the climber's panic is on stderr.",
        shows: expectation("None", panics([{ message: "RefCell already borrowed" }])),
        feedback: "ways(3) holds the cache while ways(2) wants to borrow it.",
      },
    ],
    explanation:
      "withBorrowMut borrows the cell until its function returns, and in there ways calls itself. A RefCell counts its " +
      'borrows at run time and panics at the second one: "RefCell already borrowed". Look up, let go, ' +
      "compute, and borrow again to write it down.",
  }),
  question({
    kind: "choice",
    id: "good-for-a-thread-local",
    revision: 1,
    text: "For which of these is a thread-local a good choice? Choose all.",
    pick: "several",
    choices: [
      {
        id: "dice",
        text: "the state of a random number generator that is not Sync",
        right: true,
        feedback: "One for each thread needs no lock, and nobody minds that the threads roll different dice.",
      },
      {
        id: "progress",
        text: "the percentage that a progress bar shows while eight threads work",
        right: false,
        feedback: "The bar is drawn by one thread. Could it see what the eight have?",
      },
      {
        id: "results",
        text: "a list into which all threads put their results, for main to print",
        right: false,
        feedback: "main would find a list of its own in there, and it would be empty.",
      },
      {
        id: "cache",
        text: "a cache of prices that have been looked up, where looking up twice does no harm",
        right: true,
        feedback: "Each thread fills its own, and none of them waits for another.",
      },
      {
        id: "connection",
        text: "a connection to the database that is expensive to open and must not be used by two threads",
        right: true,
        feedback: "Opened once by each thread that needs it, and used by that one only.",
      },
    ],
    explanation:
      "Caches, statistics, generators, connections: what each thread can have for itself. As soon as one thread has to " +
      "see what another one did, it is sharing, and a thread-local cannot do that. Take a Mutex, or return the value.",
  }),
  question({
    kind: "yes-no",
    id: "made-by-whom",
    revision: 1,
    text: "A thread-local has a slow initialiser. Of eight threads, two use the thread-local. Does the initialiser run eight times?",
    answer: false,
    feedback: "When does a thread make its value?",
    explanation:
      "The value is made when a thread asks for it the first time. Threads that never ask never make one, so it runs " +
      "twice, and once more if main asks.",
  }),
  question({
    kind: "choice",
    id: "strange-basket",
    revision: 1,
    text: "A shop keeps the customer's basket in a thread-local. Requests are handled by a pool of four threads. Now and then somebody finds a stranger's tea in the basket. Why?",
    choices: [
      {
        id: "race",
        text: "Two threads write into the same basket at the same time.",
        right: false,
        feedback: "How many threads can reach one thread-local value?",
      },
      {
        id: "reused",
        text: "The threads of a pool outlive a request, and so does what is in their thread-locals.",
        right: true,
        feedback: "The next customer of the same thread finds what the last one left.",
      },
      {
        id: "inherited",
        text: "A thread begins with a copy of the basket of the thread that spawned it.",
        right: false,
        feedback: "Nothing is inherited: each thread starts from the initialiser.",
      },
      {
        id: "initialiser",
        text: "The initialiser runs once only, and all threads are given what it made.",
        right: false,
        feedback: "It runs in each thread that asks. How often does it run in a thread that lives for days?",
      },
    ],
    explanation:
      "A thread-local belongs to a thread, not to a job. Threads of a pool do one job after another with the same " +
      "value. For a cache that is the point. What belongs to a job has to be set when the job begins, or passed along.",
  }),
  question({
    kind: "yes-no",
    id: "gone-after-join",
    revision: 1,
    text: "A thread kept its log in a thread-local and has ended, and join has returned. Is the log gone?",
    answer: true,
    feedback: "Whose was it, and what happens to what a thread owns when it ends?",
    explanation:
      "A thread's thread-locals are dropped when it ends, before join returns, and no other thread could ever get at " +
      "them. What should survive has to be returned by the closure, or written to a place that is shared.",
  }),
  question({
    kind: "recall",
    id: "refcell-in-a-thread-local",
    revision: 1,
    text: "A RefCell is not Sync. As a plain static it is refused, as a thread-local it is accepted. Why the difference, and why is there a RefCell at all?",
    model:
      "A static is one value that all threads can reach, so its type must be Sync, and a RefCell notes its borrows " +
      "without protection. A thread-local has a value for each thread, and only that thread reaches it, so nothing is " +
      "shared. All code gets at it through one shared name, though, so changing it takes interior mutability: a Cell or " +
      "a RefCell.",
    points: [
      "A static is shared by all threads, and what is shared has to be Sync.",
      "A thread-local is one value for each thread; no other thread can reach it.",
      "A RefCell is there to change a value through a shared reference.",
      "No lock is needed, because nobody else is there.",
    ],
    explanation:
      "Sync is about several threads at one value. thread_local! does not make a RefCell safe to share. It sees to it " +
      "that nobody shares.",
  }),
];
