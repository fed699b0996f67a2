import { busy, by, computes, exercise, expectation, overlaps, threads } from "thread-lessons/author";

export const about = exercise({
  title: "Six at two stoves",
  expectation: expectation(
    by("main", "shop: 6 pictures, 21 kilobytes, 2 cores"),
    threads(2),
    overlaps(3),
    computes("21"),
    busy(),
  ),
  fails: "6 threads",
  hints: [
    "How many of the six threads can compute at the same time?",
    "Two. The other four wait for a core, are switched back and forth, and cost a stack each. The number of threads should follow the cores, and not the pictures.",
    "Start one thread for each core, and give each a share: `pictures.slice(0, 3)` to one, the rest to the other, or every second picture (`i % cores`). Each returns the list of its sizes.",
  ],
  notes: `For work that computes, take about as many threads as there are cores. \`thread.availableParallelism()\`
tells how many the program may use; Rust's \`available_parallelism\` also knows of the limits that a container sets.
(Older texts use the crate num_cpus for that.) More threads do not compute more, they take turns, and each turn costs:
on a machine with two cores a computation of 71 ms took 121 ms with 1,024 threads.

And the number of threads no longer depends on the input. Ten thousand pictures would have been ten thousand stacks,
and at some point \`spawn\` panics, because the system has no more.

Equal shares are good if equal pieces take equally long. If not, one thread is done early and idles. Then small pieces
that are *fetched* are better: a shared number, \`next.fetchAdd(1)\`, tells everybody which picture is next, or a
channel hands them out, as in the next exercises. Rayon, at the end of the chapter, does that by itself.`,
});
