import { expectation, lines, question, rejected } from "thread-lessons/author";

export const questions = [
  question({
    kind: "predict",
    id: "at-the-brace",
    revision: 1,
    text: "Which of these can this program never print?",
    asks: "impossible",
    pick: "several",
    program: `import { thread } from "thread-lessons";

export function main(): void {
  thread.scope((s) => {
    s.spawn(() => console.log("helper"));
    console.log("body");
  });
  console.log("after");
}
`,
    outcomes: [
      {
        id: "body-first",
        text: "body\nhelper\nafter",
        shows: expectation(lines("body", "helper", "after")),
        feedback: "The body runs on beside the helper, and either may be first.",
      },
      {
        id: "helper-first",
        text: "helper\nbody\nafter",
        shows: expectation(lines("helper", "body", "after")),
        feedback: "The helper may be quick. Nothing orders it before or after the body.",
      },
      {
        id: "left-behind",
        text: "body\nafter\nhelper",
        shows: expectation(lines("body", "after", "helper")),
        feedback: "Nobody has joined the helper. Does that mean that nobody waits for it?",
      },
      {
        id: "killed",
        text: "body\nafter",
        shows: expectation(lines("body", "after")),
        feedback: "That would need main to get past the brace while the helper still has a line to print.",
      },
    ],
    explanation:
      "Helper and body run side by side, in either order. At its end the scope waits for every thread that was " +
      'started through s, joined or not, so "after" is always last.',
  }),
  question({
    kind: "predict",
    id: "joined-writer",
    revision: 1,
    text: "What becomes of this program?",
    program: `import { thread } from "thread-lessons";

export function main(): void {
  const cart = ["bread"];
  thread.scope((s) => {
    const helper = s.spawn(() => {
      cart.push("milk");
    });
    helper.join().unwrap();
    console.log(cart.length);
  });
}
`,
    outcomes: [
      {
        id: "two",
        text: "It prints 2: the helper is done by then.",
        shows: expectation("2"),
        feedback: "Done, yes. But until when was the cart lent to it?",
      },
      {
        id: "one",
        text: "It prints 1: changes come back when the scope ends.",
        shows: expectation("1"),
        feedback: "If it came to printing, that would be a fine mess. Does it?",
      },
      {
        id: "static",
        text: "It is rejected with E0373: the closure borrows the cart.",
        shows: expectation(rejected("E0373")),
        feedback: "That is what thread.spawn would say. What is a scope there for?",
      },
      {
        id: "borrowed",
        text: "It is rejected with E0502: the cart is also borrowed as mutable.",
        shows: expectation(rejected("E0502")),
        feedback: "The loan is for the scope. A join ends a thread and no loan.",
      },
    ],
    explanation:
      "A closure that is given to s.spawn holds its loans until the end of the scope ('scope in Rust), and the " +
      "borrow checker does not know what join does. Read after the scope, use two scopes, or let the thread " +
      "return what you need.",
  }),
  question({
    kind: "predict",
    id: "moved-counter",
    revision: 1,
    text: "What does this program print?",
    program: `import { move, thread } from "thread-lessons";

export function main(): void {
  let count = 0;
  thread.scope((s) => {
    s.spawn(
      move(() => {
        count += 1;
        console.log(count);
      }),
    );
  });
  console.log(count);
}
`,
    outcomes: [
      {
        id: "shared",
        text: "1\n1",
        shows: expectation(lines("1", "1")),
        feedback: "So it would be without the move. Whose count does the closure change?",
      },
      {
        id: "own",
        text: "1\n0",
        shows: expectation(lines("1", "0")),
        feedback: "A number is copied into a move closure.",
      },
      {
        id: "moved",
        text: "nothing: it is rejected with E0382, count was moved",
        shows: expectation(rejected("E0382")),
        feedback: "Of a list that would be true. Numbers are Copy.",
      },
      {
        id: "zero",
        text: "0\n0",
        shows: expectation(lines("0", "0")),
        feedback: "The closure changes a count and prints the same one.",
      },
    ],
    explanation:
      "move copies what is Copy: the closure counts on a count of its own, and main's stays 0. It is the same " +
      "in Rust. Without the move a scoped thread would borrow count, and main would print 1 after the scope.",
  }),
  question({
    kind: "predict",
    id: "loop-variable",
    revision: 1,
    text: "What becomes of this program?",
    program: `import { thread } from "thread-lessons";

export function main(): void {
  const prices = [3, 4];
  thread.scope((s) => {
    for (let i = 0; i < prices.length; i++) {
      s.spawn(() => console.log(prices[i]));
    }
  });
}
`,
    outcomes: [
      {
        id: "any-order",
        text: "It prints 3 and 4, in either order.",
        shows: expectation(lines("4", "3")),
        feedback: "prices outlives the scope. Does everything that the closures use?",
      },
      {
        id: "undefined",
        text: "It prints undefined twice, since i is 2 when the threads come to read it.",
        shows: expectation(lines("undefined", "undefined")),
        feedback: "Every round has an i of its own. But may it be borrowed?",
      },
      {
        id: "rejected",
        text: "It is rejected with E0373: the closures borrow i.",
        shows: expectation(rejected("E0373")),
        feedback: "i is gone when its round is over, and the thread may not be.",
      },
      {
        id: "mutable",
        text: "It is rejected with E0502: the loop changes i while the threads read it.",
        shows: expectation(rejected("E0502")),
        feedback: "Before that comes another question: how long does i live?",
      },
    ],
    explanation:
      "A scope lets closures borrow what existed before it. i is a variable of the scope's own body and ends " +
      "before the threads are waited for. Let each closure take what it needs: for (const price of prices) " +
      "s.spawn(move(() => console.log(price))).",
  }),
  question({
    kind: "choice",
    id: "who-waits",
    revision: 1,
    text: "A scope ends, one of its threads is still busy, and nobody has joined it. Who sees to it that the scope waits?",
    choices: [
      {
        id: "compiler",
        text: "the compiler, which inserts a join for each handle at the closing brace",
        right: false,
        feedback: "It says so in many texts. What if the handle is long dropped?",
      },
      {
        id: "handle",
        text: "the handle, which joins its thread when it is dropped",
        right: false,
        feedback: "Dropping a scoped handle does nothing at all. The scope waits all the same.",
      },
      {
        id: "system",
        text: "the operating system, which keeps a function's threads together",
        right: false,
        feedback: "The system knows threads and processes. It has never heard of functions.",
      },
      {
        id: "library",
        text: "the function thread::scope, which counts its threads and sleeps until none is left",
        right: true,
        feedback: "An ordinary function of the library, with a counter.",
      },
    ],
    explanation:
      "The waiting is done at run time by thread::scope itself. What the compiler contributes is the check that " +
      "no loan, and no handle, gets out of the scope. Together they make borrowing safe.",
  }),
  question({
    kind: "choice",
    id: "unjoined-in-a-scope",
    revision: 1,
    text: "Inside of a scope in main a helper panics. Nobody joins it. What comes of it?",
    choices: [
      {
        id: "scope-panics",
        text: "The scope waits for the other helpers, then panics itself: a scoped thread panicked.",
        right: true,
        feedback: "Unnoticed panics are not let out of a scope unnoticed.",
      },
      {
        id: "silent",
        text: "Its message stands on stderr, and the scope returns as usual.",
        right: false,
        feedback: "That is what an unjoined thread.spawn would give you.",
      },
      {
        id: "payload",
        text: "The scope panics at once, with the helper's own payload.",
        right: false,
        feedback: "At once? The other helpers may still be using what they borrowed.",
      },
      {
        id: "others-end",
        text: "The other helpers are stopped, and the scope returns an Err.",
        right: false,
        feedback: "Nothing stops a thread from outside. And what is the type of what scope returns?",
      },
    ],
    explanation:
      "A scope first waits for all of its threads. If one of them panicked and was not joined, the scope panics " +
      "with the text a scoped thread panicked, and the helper's payload is lost. Join it, even if only to " +
      "ignore the Err, and the scope returns normally.",
  }),
  question({
    kind: "yes-no",
    id: "spawn-inside-a-scope",
    revision: 1,
    text: "thread::spawn is called inside of the body of a scope. May its closure borrow a variable of the function around?",
    answer: false,
    feedback: "Which threads does a scope wait for?",
    explanation:
      "Only threads from s.spawn belong to the scope. A thread from thread::spawn is as independent there as " +
      "anywhere: nobody waits for it, and its closure may hold no loans. The braces do nothing, the s does.",
  }),
  question({
    kind: "recall",
    id: "scope-or-spawn",
    revision: 1,
    text: "When do you take thread::scope, and when thread::spawn?",
    model:
      "thread::scope, when threads help with a part of the current function and work on data that is already " +
      "there: they borrow it, they are over at the closing brace, and nothing has to be moved or cloned. " +
      "thread::spawn, when a thread does something independent, which outlives the function, or is joined later " +
      "or elsewhere or never; it has to own what it uses.",
    points: [
      "A scope for helpers that are over before the function goes on.",
      "A scope to borrow data that is needed again afterwards.",
      "spawn for independent work that is joined later, elsewhere or never.",
      "spawned closures own what they use.",
    ],
    explanation:
      "The shape tells the reader how long the threads live. Where both would do, a scope is the better choice: " +
      "nothing can be forgotten, and no data changes hands.",
  }),
];
