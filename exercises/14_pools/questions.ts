import { deadlocks, expectation, lines, question, seq } from "thread-lessons/author";

export const questions = [
  question({
    kind: "predict",
    id: "pool-waits-for-itself",
    revision: 1,
    text: "One worker takes jobs from a channel. What can become of this program?",
    pick: "several",
    program: `import { drop, move, mpsc, thread } from "thread-lessons";

export function main(): void {
  const [jobs, queue] = mpsc.channel<() => void>();
  const worker = thread.spawn(
    move(() => {
      for (const job of queue) job();
    }),
  );
  const [answer, answers] = mpsc.channel<number>();
  const inner = jobs.clone();
  jobs
    .send(
      move(() => {
        inner.send(move(() => answer.send(7).unwrap())).unwrap();
        console.log(answers.recv().unwrap());
      }),
    )
    .unwrap();
  drop(jobs);
  worker.join().unwrap();
}
`,
    outcomes: [
      {
        id: "seven",
        text: "It prints 7.",
        shows: expectation("7"),
        feedback: "Who would do the inner job?",
      },
      {
        id: "hangs",
        text: "It hangs.",
        shows: expectation(seq(), deadlocks()),
        feedback: "The worker is in the middle of a job, and the answer is in the next one.",
      },
      {
        id: "nothing",
        text: "It prints nothing and ends: jobs is dropped before the worker comes to the inner job.",
        shows: expectation(seq()),
        feedback: "Who else has a sender, and what is still in the queue?",
      },
    ],
    explanation:
      "The job waits for an answer that only another job of the same pool can give, and the pool's only worker is the one who " +
      "waits. With two workers it would go well, until two such jobs come at once. A job must not wait for a job of its own pool.",
  }),
  question({
    kind: "predict",
    id: "two-workers-two-jobs",
    revision: 1,
    text: "Which of these can this program never print?",
    asks: "impossible",
    pick: "several",
    program: `import { Mutex, mpsc, type Receiver, thread } from "thread-lessons";

function fetch(jobs: Mutex<Receiver<string>>): string {
  return jobs.lock().unwrap().value.recv().unwrap();
}

export function main(): void {
  const [tx, rx] = mpsc.channel<string>();
  const jobs = new Mutex(rx);
  thread.scope((s) => {
    s.spawn(() => console.log("x" + fetch(jobs)));
    s.spawn(() => console.log("y" + fetch(jobs)));
    tx.send("1").unwrap();
    tx.send("2").unwrap();
  });
}
`,
    outcomes: [
      {
        id: "in-turn",
        text: "x1\ny2",
        shows: expectation(lines("x1", "y2")),
        feedback: "One each, in order. Why not?",
      },
      {
        id: "late-print",
        text: "y2\nx1",
        shows: expectation(lines("y2", "x1")),
        feedback: "Fetching is in order. Is printing?",
      },
      {
        id: "both",
        text: "x1\nx2",
        shows: expectation(lines("x1", "x2")),
        feedback: "How many jobs does each worker fetch here?",
      },
      {
        id: "same",
        text: "x1\ny1",
        shows: expectation(lines("x1", "y1")),
        feedback: "A value is received once. By how many?",
      },
    ],
    explanation:
      "Each value goes to one worker. Jobs are fetched in the order in which they were sent, and done in any order: a pool " +
      "promises when a job begins at the earliest, and nothing about who is done first.",
  }),
  question({
    kind: "choice",
    id: "hundred-images",
    revision: 1,
    text: "A hundred images are to be made smaller, on a machine with eight cores. Each takes half a second of computing. What do you take?",
    choices: [
      {
        id: "hundred-threads",
        text: "A hundred threads, one for each image, as they are all independent of each other.",
        right: false,
        feedback: "How many of them get anywhere at a time?",
      },
      {
        id: "async",
        text: "Async tasks, as they need no threads.",
        right: false,
        feedback: "They are for what waits. Who does the computing?",
      },
      {
        id: "rayon",
        text: "Rayon's par_iter, or a pool of eight.",
        right: true,
        feedback: "As many workers as cores, and nobody idles.",
      },
      {
        id: "sixteen",
        text: "Sixteen threads with an equal share each: two for each core, so that none is ever idle.",
        right: false,
        feedback: "A thread that computes never gives its core away by itself. What is the second one for?",
      },
    ],
    explanation:
      "Work that computes wants one thread for each core, and small pieces, so that who is done early can take another. That " +
      "is what a pool does, and par_iter is a pool with nothing else to write.",
  }),
  question({
    kind: "choice",
    id: "two-hundred-sensors",
    revision: 1,
    text: "A program asks two hundred sensors once a minute. Each needs up to five seconds to answer, and parsing the answer takes no time. The machine has four cores. Which is too few threads for it?",
    choices: [
      {
        id: "four",
        text: "Four: a round would take four minutes.",
        right: true,
        feedback: "200 / 4 rounds of 5 seconds are 250 seconds.",
      },
      {
        id: "twenty-five",
        text: "Twenty-five: with four cores no more than four can be asked at the same time.",
        right: false,
        feedback: "Does a thread need a core to wait for an answer? 200 / 25 × 5 seconds are 40.",
      },
      {
        id: "two-hundred",
        text: "Two hundred: only threads by the thousand make up for waiting.",
        right: false,
        feedback: "All two hundred could wait at the same time.",
      },
      {
        id: "none",
        text: "None of these, since it depends on the cores and there are four.",
        right: false,
        feedback: "What do the cores do while all threads wait?",
      },
    ],
    explanation:
      "For work that waits the cores do not count; what counts is how many may wait at a time. Twenty-five do it in forty " +
      "seconds, two hundred in five, and they cost a little memory. Two hundred thousand would be a case for async.",
  }),
  question({
    kind: "yes-no",
    id: "async-is-one-thread",
    revision: 1,
    text: "Does async in Rust mean that all tasks run on one thread?",
    answer: false,
    feedback: "Who decides where a task runs?",
    explanation:
      "That is the runtime's business. Tokio has several threads by default, about one for each core, and a task may go on " +
      "another one after each await. There are runtimes with one thread as well. In both cases a task that computes for long " +
      "keeps others waiting.",
  }),
  question({
    kind: "yes-no",
    id: "pool-is-a-limit",
    revision: 1,
    text: "A thousand jobs are given to a pool of four workers at once. Do at most four of them run at the same time?",
    answer: true,
    feedback: "Who runs a job?",
    explanation:
      "The others wait in the queue. That is half of what a pool is for: it saves the starting of threads, and it is a limit. " +
      "The queue is the other place to watch: without a limit it may grow.",
  }),
  question({
    kind: "choice",
    id: "guard-in-the-loop",
    revision: 1,
    text: "In Rust, four workers run: while let Ok(job) = jobs.lock().unwrap().recv() { job(); }. What is the matter with it?",
    choices: [
      {
        id: "deadlock",
        text: "It deadlocks: a worker that waits in recv with the lock keeps the sender out.",
        right: false,
        feedback: "Does a sender need that lock?",
      },
      {
        id: "poison",
        text: "Nothing, unless a job panics.",
        right: false,
        feedback: "How long does the guard live, which is a temporary of the condition?",
      },
      {
        id: "rejected",
        text: "It does not compile, since the receiver can have only one owner and there are four workers.",
        right: false,
        feedback: "It is in an Arc<Mutex<…>>, of which each worker has one.",
      },
      {
        id: "serial",
        text: "Only one job runs at a time: the guard lives to the end of the loop's body.",
        right: true,
        feedback: "It is right in every line that it prints, and four times too slow.",
      },
    ],
    explanation:
      "A temporary in the condition of while let lives as long as the body. So the job runs under the lock. " +
      "With let job = jobs.lock().unwrap().recv(); inside of a loop the guard goes at the semicolon.",
  }),
  question({
    kind: "recall",
    id: "closing-a-pool",
    revision: 1,
    text: "How is a thread pool closed so that all jobs that it has accepted are done, and nothing hangs? Why in this order?",
    model:
      "First the pool drops its sender, then it joins its workers. When no sender is left, the workers still get what is in " +
      "the queue, then an Err, and end their loops; so each join comes to an end. The other way round, join waits for workers " +
      "that wait for jobs that could still come.",
    points: [
      "Drop the sender first, all of them.",
      "The workers empty the queue, and recv gives Err after that.",
      "Then join the workers.",
      "The other order is a deadlock: join waits for a worker that waits for the sender.",
    ],
    explanation: "The end of the channel is the message that tells the workers to go home.",
  }),
  question({
    kind: "recall",
    id: "when-raw-threads",
    revision: 1,
    text: "When are raw threads the right tool, and what do you take otherwise?",
    model:
      "For a small, fixed number of tasks that live long, for computing where one wants to say which thread does what, and to " +
      "build tools such as pools. Otherwise: Rayon for one function over much data, a pool for many jobs with a limit, async " +
      "for very many tasks that wait, a scope for helpers of one function, and no thread at all for what is quick enough.",
    points: [
      "Raw threads: few, fixed, long-lived tasks, explicit control, building tools.",
      "Data parallelism: Rayon.",
      "Many jobs, bounded: a pool. Many that wait: async.",
      "Not for simple tasks one after the other.",
    ],
    explanation: "Threads are the foundation. Most programs use what stands on it.",
  }),
];
