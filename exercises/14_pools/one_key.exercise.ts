import {
  atLeast,
  between,
  busy,
  computes,
  exercise,
  expectation,
  makespan,
  par,
  sleeps,
  threads,
} from "thread-lessons/author";

export const about = exercise({
  title: "The key in the mechanic's pocket",
  expectation: expectation(
    par("bicycle 1: mended", "bicycle 2: mended", "bicycle 3: mended", "bicycle 4: mended"),
    threads(atLeast(1)),
    makespan(between(40, 50)),
    sleeps(atLeast(80)),
    busy(),
    computes("bicycle 1"),
  ),
  fails: "80",
  hints: [
    "Where is the key while a bicycle is being mended?",
    "In the mechanic's pocket. The guard lives to the end of its block, and the mending is in that block. The other one waits at the wall.",
    "Fetch in a function of its own: it locks, receives, and returns what it received; with its end the guard goes. Mend after that.",
  ],
  notes: `A receiver has one owner, so several workers share it as \`Arc<Mutex<Receiver>>\`. The lock is for
*fetching*. Who holds it while working has bought a pool and uses one worker of it.

The loop that everybody writes first has the same fault in Rust: in \`while let Ok(job) = jobs.lock().unwrap().recv()
{ … }\` the guard is a temporary of the condition, and lives to the end of the loop's body. \`let job =
jobs.lock().unwrap().recv();\` as a statement of its own lets go at the semicolon. It is one of the most famous lines
of the Rust book, for that reason.

While it waits in \`recv\` a worker does hold the lock. That does no harm: the others would only wait for the same
thing. They wait at the lock, and it waits in the channel.

Nothing was printed wrong here, and all orders were possible. Whether threads work at the same time can be told by the
clock only, and this course has one that computing and waiting cannot disturb.`,
});
