import { by, child, exercise, expectation, par, seq, threads } from "thread-lessons/author";

export const about = exercise({
  title: "A receipt for two",
  expectation: expectation(
    seq(
      par(by("main", "reception: good morning"), by(child(1), "laundry: 40 towels are dry")),
      by("main", "reception: 20 for the rooms", "pool: 20 for the deckchairs"),
    ),
    threads(1),
  ),
  fails: "E0382",
  hints: [
    "Read the error. What has become of `laundry` in the line that it calls a move?",
    "`join` takes the handle and does not give it back: a thread ends once, so there is one ending to wait for. The second `join` has no handle to be called on.",
    "Ask what is still open at the second `join`. After the first one the laundry is done, for everybody who comes later in `main`.",
  ],
  notes: `A handle is a receipt, and \`join\` cashes it in. Rust writes that into the signature: \`fn join(self)\`,
not \`&self\`. The handle is moved into the call, and using it afterwards is E0382, like any other use of a value that
was given away.

What a second wait would be for is done already. Everything that the thread did comes before everything after the
first \`join\`, for the reception and for the pool. A result that both of them need is kept in a variable.`,
});
