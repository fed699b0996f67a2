import {
  atLeast,
  between,
  busy,
  by,
  computes,
  exercise,
  expectation,
  makespan,
  sleeps,
  threads,
} from "thread-lessons/author";

export const about = exercise({
  title: "Two telephones for four calls",
  expectation: expectation(
    by("main", "service: north calm, east calm, south calm, west calm"),
    threads(atLeast(1)),
    makespan(between(30, 40)),
    computes("north calm"),
    sleeps(atLeast(120)),
    busy(),
  ),
  fails: "60",
  hints: [
    "What do the two cores do during the 60 milliseconds?",
    "Nothing. Whoever waits for an answer needs no core. As many threads as cores is a rule for work that *computes*; here it only decides how many calls are made at the same time.",
    "Four calls at a time take four threads: let the number follow the work that waits, not the cores.",
  ],
  notes: `A thread that waits costs a stack and a place in the kernel's books, and no computing time. So for work that
waits, for disks, networks, people, more threads than cores are right. How many? As many as should wait at the same
time: a hundred threads that wait are fine.

Let the number be *fixed*, all the same, or bounded: a pool of, say, 32 for all calls. One thread for each request
means that whoever sends many requests decides how much memory you need, and the lighthouse may not like a thousand
calls at a time either.

If it is ten thousand waits at a time, threads are the wrong tool, and async is the right one: a runtime such as Tokio
has a few threads, and tasks that give theirs away while they wait. For computing it is of no use: a task that
computes for long keeps its thread from all others.`,
});
