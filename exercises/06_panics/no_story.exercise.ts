import { by, child, computes, exercise, expectation, panics, threads } from "thread-lessons/author";

export const about = exercise({
  title: "The reporter who turned off the lights",
  expectation: expectation(
    by("main", "page: the bridge opens", "page: a goat in the library", "editor: 2 of 3 stories, to press"),
    panics([{ thread: child(2), joined: true }]),
    threads(3),
    computes("2 of 3"),
  ),
  fails: "the exit code was 1",
  hints: [
    "What exactly does `process.exit` end?",
    "It ends the process: every thread of it, in the middle of what it does, and no `join` ever returns. The reporter only meant to end itself.",
    'A thread that cannot do its work panics: `panic("no story")`. That ends this one thread, and the editor, who already looks at each result, finds an `Err`.',
  ],
  notes: `A panic unwinds one thread. \`process.exit\`, here as in Rust, ends the whole process from whichever thread
calls it: the other threads vanish where they stand, nothing of theirs is cleaned up, and the code is that of the
call.

So "a panic in a thread never takes the program down" is nearly true. It is true for a panic that unwinds in a spawned
thread. These do take everything down: \`process::exit\` and \`abort\` in any thread, a stack overflow, a panic inside
a destructor that runs because of another panic, and every panic of a Rust program built with \`panic = "abort"\`.
Then no \`join\` gets an \`Err\`, because nobody is left to join.`,
});
