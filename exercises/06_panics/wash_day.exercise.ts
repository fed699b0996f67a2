import { by, child, computes, exercise, expectation, panics, threads } from "thread-lessons/author";

export const about = exercise({
  title: "Any reason at all",
  expectation: expectation(
    by("main", "machine 1: the door is open", "machine 2: fault E17", "machine 3: unknown fault"),
    panics([
      { thread: child(1), message: "the door is open", joined: true },
      { thread: child(2), joined: true },
      { thread: child(3), joined: true },
    ]),
    threads(3),
    computes("machine 1: the door is open"),
    computes("machine 2: fault E17"),
    computes("machine 3: unknown fault"),
  ),
  fails: "Any { .. }",
  hints: [
    "What does `reason` know of the thing that it is given?",
    "A thread can panic with a value of any type, so the payload's own type says nothing, and `debug` shows `Any { .. }` for every one. Its type has to be asked for.",
    'Ask one type after the other: `payload.downcast(String)` is an `Option` with the text of a `panic`, `payload.downcast(Fault)` one with a `Fault`. `.map((fault) => "fault " + fault.code)` turns the second into a text, and `.unwrapOr(…)` says what to show when there is none.',
  ],
  notes: `In Rust, \`join\` returns \`Result<T, Box<dyn Any + Send>>\`. The box can hold whatever was thrown, \`{:?}\`
prints \`Any { .. }\` for all of them, and \`{}\` does not compile (E0277). Only \`downcast_ref::<T>()\` looks inside.

There, text comes in two types, and code that wants the message asks for both: \`panic!("door open")\` carries a
\`&'static str\`, and a message that is put together at run time, as by \`panic!("{}", reason)\`, a \`String\`.
JavaScript has one type of text, so here \`String\` covers both. A thrown \`Error\` is another matter: its payload is
the \`Error\`, to be asked for by \`downcast(Error)\`.

The header on stderr cannot show a value of any type either. For a payload that is no text it says \`Box<dyn Any>\`.`,
});
