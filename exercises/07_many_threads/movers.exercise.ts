import {
  anyOrder,
  atLeast,
  between,
  busy,
  computes,
  exercise,
  expectation,
  makespan,
  seq,
  sleeps,
  threads,
} from "thread-lessons/author";

const boxes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

export const about = exercise({
  title: "One mover for each box",
  expectation: expectation(
    seq(anyOrder(...boxes.map((box) => `van: box ${box}`)), "van: closed"),
    threads(3),
    makespan(between(20, 25)),
    sleeps(atLeast(50)),
    busy(),
    computes("box 1"),
  ),
  fails: "exactly 3",
  hints: [
    "What decides how many threads there are? What should?",
    "The number of threads follows the number of boxes. It should follow the number of hands (in a program: of cores), with the boxes dealt out among them.",
    "Deal the boxes first: `boxes.filter((_, index) => index % 3 === mover)` is what mover 0, 1 or 2 has to carry. Then spawn three threads, each with a loop over its share, and join the three.",
  ],
  notes: `Nobody got in anybody's way in the first version, truth be told: ten threads are nothing, and a hundred are
fine. But a thread is not free. Each has a stack (2 MiB of address space in Rust, of which about 9 kB are really used
at first), the system has to switch between them, and starting one took 40 to 170 microseconds where we measured. Ten
thousand are felt, a million cannot be had.

Work that keeps a core busy is not done sooner by more threads than there are cores: the same computation took 70
milliseconds with one or with 64 threads on a busy two-core machine, and 120 with 1024. So the number of threads is a
decision of its own: about as many as cores for computing (\`thread.availableParallelism()\`, in Rust
\`thread::available_parallelism()\`, tells how many), more where threads mostly wait, and dealt-out work in either
case. A thread pool is this exercise, made reusable.`,
});
