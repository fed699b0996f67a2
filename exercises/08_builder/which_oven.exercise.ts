import { by, exercise, expectation, named, panics, par, threads } from "thread-lessons/author";

export const about = exercise({
  title: "Something burns somewhere",
  expectation: expectation(
    par(
      by(named("oven-1"), "in: margherita"),
      by(named("oven-2"), "in: calzone"),
      by(named("oven-3"), "in: funghi"),
      by("main", "out: margherita", "out: nothing to eat", "out: funghi"),
    ),
    panics([{ thread: named("oven-2"), message: "smoke", joined: true }]),
    threads(3),
  ),
  fails: "and only oven-",
  hints: [
    "Where does the name in a panic's message come from? Where could it have been given?",
    "A thread that `thread.spawn` starts has no name, and none can be given to it later. Putting the name into the text does not help with the next panic, whose text is not yours.",
    "`new thread.Builder().name(…).spawn(…)` starts a thread with a name. It gives a `Result` with the handle, so unwrap it. `pizzas.map((pizza, index) => …)` has the number; mind that it counts from 0.",
  ],
  notes: `The header of a panic, \`thread 'oven-2' (3) panicked at which_oven.ts:8:28:\`, is often all that is left of
a thread in a log. A name turns it from a riddle into an address, for every panic at once, also for those in code that
is not yours. (The number in brackets is the system's id of the thread in Rust, and the thread's own number here.)

Names cost nothing and need not be unique. In Rust they also show up in debuggers and system tools, there cut to 15
bytes on Linux. Only a NUL byte may not be in it.`,
});
