import { deadlocks, expectation, panics, question, rejected, seq } from "thread-lessons/author";

export const questions = [
  question({
    kind: "choice",
    id: "myth-shared-references",
    revision: 1,
    text: 'Somebody who is new to Rust plans: "Both threads get a reference to my list, and each appends to it. References are there for sharing, after all." What comes of it in safe Rust?',
    choices: [
      {
        id: "undefined",
        text: "It compiles, and now and then the list is corrupted: undefined behaviour.",
        right: false,
        feedback: "That would be C++. What has to stand in a Rust program before that can happen?",
      },
      {
        id: "panics",
        text: "It compiles, and the second thread panics, because the list is already borrowed.",
        right: false,
        feedback: "A RefCell does that, on one thread. When is an ordinary reference checked?",
      },
      {
        id: "refused",
        text: "It does not compile. Two threads may read one list; changing it takes a Mutex.",
        right: true,
        feedback: "Many readers or one writer, between threads as within one.",
      },
      {
        id: "taken-in-turns",
        text: "It works: the threads append in turns, and only their order is open.",
        right: false,
        feedback: "Who would make them take turns?",
      },
    ],
    explanation:
      "Shared references are for reading, and two mutable ones at a time are E0499. Unprotected sharing of what changes " +
      "would be undefined behaviour, and safe Rust does not let it be written; that takes unsafe. With a Mutex or an " +
      "atomic it is sound. Shared references by themselves are no crime: any number of scoped threads may read one list.",
  }),
  question({
    kind: "predict",
    id: "refcell-in-an-arc",
    revision: 1,
    text: "What becomes of this program?",
    program: `import { Arc, move, RefCell, thread } from "thread-lessons";

export function main(): void {
  const names = new Arc(new RefCell(["Ada"]));
  const mine = Arc.clone(names);
  const writer = thread.spawn(
    move(() => {
      mine.value.borrowMut().value.push("Ben");
    }),
  );
  writer.join().unwrap();
  console.log(names.value.borrow().value.length);
}
`,
    outcomes: [
      {
        id: "two",
        text: "It prints 2: main looks only when the writer is done.",
        shows: expectation("2"),
        feedback: "There is never anybody else at the list. Does the compiler know what join does?",
      },
      {
        id: "panic",
        text: "It ends with code 101: the RefCell is already borrowed.",
        shows: expectation(panics([{ thread: "main" }])),
        feedback: "The borrows would not overlap. But would it come to running?",
      },
      {
        id: "not-sync",
        text: "It is rejected with E0277: RefCell cannot be shared between threads safely.",
        shows: expectation(rejected("E0277")),
        feedback: "An Arc may be sent if what it holds may be shared.",
      },
      {
        id: "in-an-arc",
        text: "It is rejected with E0596: what is in an Arc cannot be changed.",
        shows: expectation(rejected("E0596")),
        feedback: "That holds for a list in an Arc. A RefCell is there to get around it.",
      },
    ],
    explanation:
      "An Arc makes owning safe between threads, not what is owned. Arc<T> is Send only if T is Send and Sync, and a " +
      "RefCell is not Sync, so the closure that captures it is not Send: E0277. It makes no difference that the join " +
      "keeps the two apart. In place of the RefCell goes a Mutex.",
  }),
  question({
    kind: "predict",
    id: "two-locks-for-one-step",
    revision: 1,
    text: "Which of these can never become of this program?",
    asks: "impossible",
    pick: "several",
    program: `import { Mutex, thread } from "thread-lessons";

function addOne(counter: Mutex<number>): void {
  const before = counter.lock().unwrap().value;
  counter.lock().unwrap().value = before + 1;
}

export function main(): void {
  const counter = new Mutex(0);
  thread.scope((s) => {
    s.spawn(() => addOne(counter));
    s.spawn(() => addOne(counter));
  });
  console.log(counter.lock().unwrap().value);
}
`,
    outcomes: [
      {
        id: "two",
        text: "It prints 2.",
        shows: expectation("2"),
        feedback: "If one thread is done before the other one begins, nothing is lost.",
      },
      {
        id: "hangs",
        text: "It hangs: each thread locks twice.",
        shows: expectation(seq(), deadlocks()),
        feedback: "When is the first lock let go?",
      },
      {
        id: "one",
        text: "It prints 1.",
        shows: expectation("1"),
        feedback: "Both may read 0. What do both write then?",
      },
      {
        id: "zero",
        text: "It prints 0.",
        shows: expectation("0"),
        feedback: "What is the least that a thread can write, and when does main look?",
      },
    ],
    explanation:
      "A guard without a variable goes at the end of its statement, so nobody holds a lock for long and nobody hangs. " +
      "But between reading and writing the lock is free. If both threads read before either writes, one step is lost. " +
      "Each writes at least 1, and main looks when both are done, so it is never 0.",
  }),
  question({
    kind: "predict",
    id: "lock-around-a-scope",
    revision: 1,
    text: "What becomes of this program?",
    program: `import { Mutex, thread } from "thread-lessons";

export function main(): void {
  const shelf = new Mutex(["jam"]);
  using mine = shelf.lock().unwrap();
  mine.value.push("honey");
  thread.scope((s) => {
    s.spawn(() => console.log(shelf.lock().unwrap().value.length));
  });
  console.log("done");
}
`,
    outcomes: [
      {
        id: "hangs",
        text: "It prints nothing and hangs.",
        shows: expectation(seq(), deadlocks()),
        feedback: "The thread waits for the lock, and main for the thread.",
      },
      {
        id: "two",
        text: "It prints 2 and done.",
        shows: expectation(seq("2", "done")),
        feedback: "When could the thread get the lock? Look for the brace at which mine ends.",
      },
      {
        id: "after",
        text: "It prints done and then 2.",
        shows: expectation(seq("done", "2")),
        feedback: "To get to done, main has to leave the scope. Who is still in there?",
      },
      {
        id: "refused",
        text: "It is rejected with E0502: shelf is borrowed mutably by the guard.",
        shows: expectation(rejected("E0502")),
        feedback:
          "lock takes a shared reference; that is what makes a Mutex useful. So the compiler has no objection.",
      },
    ],
    explanation:
      "The guard mine lives to the end of main. The scope waits at its brace for its thread, the thread waits for the " +
      "lock, and main holds it: a ring of two, in every order. A scope's end waits, as a join does. Put the guard into a " +
      "block that ends before it.",
  }),
  question({
    kind: "predict",
    id: "after-the-poison",
    revision: 1,
    text: "A thread panics while it holds the lock. What becomes of this program, apart from the thread's message on stderr?",
    program: `import { Mutex, panic, thread } from "thread-lessons";

const total = new Mutex(0);

export function main(): void {
  const adder = thread.spawn(() => {
    using sum = total.lock().unwrap();
    sum.value = 7;
    panic("out of paper");
  });
  void adder.join();
  using sum = total.lock().unwrapOrElse((poisoned) => poisoned.intoInner());
  console.log(sum.value);
}
`,
    outcomes: [
      {
        id: "hangs",
        text: "It hangs: the lock is never given back.",
        shows: expectation(seq(), panics([{ message: "out of paper" }]), deadlocks()),
        feedback: "A guard goes when its thread leaves the block, in a panic as well.",
      },
      {
        id: "undone",
        text: "It prints 0: what the panicking thread changed is undone.",
        shows: expectation("0", panics([{ message: "out of paper" }])),
        feedback: "A Mutex is no database. What would keep the old value?",
      },
      {
        id: "down",
        text: "main panics with PoisonError, and the code is 101.",
        shows: expectation(seq(), panics([{ message: "out of paper" }, { thread: "main" }])),
        feedback: "unwrap would do that. What does unwrapOrElse do with an Err?",
      },
      {
        id: "as-it-is",
        text: "It prints 7.",
        shows: expectation("7", panics([{ message: "out of paper" }])),
        feedback: "The lock is free, and the value is as the panic left it.",
      },
    ],
    explanation:
      "The panic unwinds the thread, the guard goes, the lock is free and marked as poisoned. lock gives an Err that " +
      "holds the guard, and intoInner takes it out. The value is as it was left, half done perhaps. Whoever goes past " +
      "the poison has to judge whether that is all right.",
  }),
  question({
    kind: "yes-no",
    id: "counter-in-a-move-closure",
    revision: 1,
    text: "A Rust program spawns two threads whose move closures do counter += 1, on an i32 of main's. Is that a data race?",
    answer: false,
    feedback: "What does move do with a value that is Copy?",
    explanation:
      "Each closure gets a copy, so there are three counters, and nobody shares any. It compiles, with warnings that the " +
      "counted values are never read, and main's counter stays 0. A wrong program, but no data race. To count " +
      "together takes Arc<Mutex<i32>> or an atomic.",
  }),
  question({
    kind: "yes-no",
    id: "mutex-without-arc",
    revision: 1,
    text: "Two scoped threads are to change a Mutex that main has in a local variable. Can they, without an Arc?",
    answer: true,
    feedback: "What is the Arc in Arc<Mutex<…>> there for? Who sees to that in a scope?",
    explanation:
      "The Arc is for owning: it keeps the Mutex alive as long as any thread needs it. In a scope the variable outlives " +
      "the threads anyway, and a Mutex is Sync, so they may borrow it. lock asks for no more than a shared reference.",
  }),
  question({
    kind: "choice",
    id: "lent-to-two",
    revision: 1,
    text: "Which of these can, in Rust, be borrowed by two scoped threads at once? Choose all.",
    pick: "several",
    choices: [
      {
        id: "rc",
        text: "an Rc<String>, which neither of them clones",
        right: false,
        feedback: "They could clone it, and that is enough to refuse it.",
      },
      {
        id: "vec",
        text: "a Vec<i32>, which both of them only read",
        right: true,
        feedback: "Any number of readers may share what is Sync.",
      },
      {
        id: "cell",
        text: "a Cell<i32>, in which one of them sets a value",
        right: false,
        feedback: "A Cell is changed through a shared reference, without protection. Is it Sync?",
      },
      {
        id: "mutex",
        text: "a Mutex<Vec<i32>>, to which both of them push",
        right: true,
        feedback: "A Mutex is Sync if what is in it is Send.",
      },
      {
        id: "refcell",
        text: "a RefCell<i32>, which both of them only borrow to read",
        right: false,
        feedback: "Even reading changes the count of readers in it.",
      },
    ],
    explanation:
      "To be borrowed by two threads, a type has to be Sync. Most are. Not Sync is what changes behind a shared reference " +
      "without protection: the count in an Rc, the value in a Cell, the borrow count in a RefCell. A Mutex does it with " +
      "protection.",
  }),
  question({
    kind: "choice",
    id: "sum-of-four",
    revision: 1,
    text: "Four threads add up a quarter of a long list each, and main prints the total. What is the simplest way that is right?",
    choices: [
      {
        id: "returned",
        text: "Each returns its sum, and main adds up what the joins give.",
        right: true,
        feedback: "Nothing is shared, so nothing can go wrong with sharing.",
      },
      {
        id: "mutex",
        text: "An Arc<Mutex<number>>, to which each thread adds every number as it comes to it.",
        right: false,
        feedback: "Right, and slow: who works while somebody else has the lock?",
      },
      {
        id: "read-write",
        text: "An Arc<Mutex<number>>; each reads the total, adds its sum, and writes the total back, locking for both.",
        right: false,
        feedback: "What may happen between one lock and the other?",
      },
      {
        id: "local",
        text: "A thread-local total, which main reads when all have been joined.",
        right: false,
        feedback: "Whose total does main read?",
      },
    ],
    explanation:
      "What is only needed at the end is returned. A Mutex is for a value that threads need while they run: the next " +
      "number, the seats that are left. And a Mutex that everybody wants all the time turns many threads into one.",
  }),
  question({
    kind: "choice",
    id: "closing-tool",
    revision: 1,
    text: "A server reads a large table of prices at its start and never changes it. Eight threads use it for as long as the server runs. How do they get at it?",
    choices: [
      {
        id: "clone",
        text: "Each thread gets a clone of the table.",
        right: false,
        feedback: "Right, and eight large tables. What is there that would need a copy?",
      },
      {
        id: "mutex",
        text: "By an Arc<Mutex<…>>, since it is used by several threads.",
        right: false,
        feedback: "What would the lock protect against?",
      },
      {
        id: "local",
        text: "By a thread-local, which needs no lock.",
        right: false,
        feedback: "How many tables would that be?",
      },
      {
        id: "arc",
        text: "By an Arc, one handle for each thread.",
        right: true,
        feedback: "Several owners of one value that nobody changes.",
      },
    ],
    explanation:
      "What nobody changes needs no lock. An Arc lets eight threads own one table; each clone of the Arc copies a pointer, " +
      "not the table. The Mutex comes in when it has to change.",
  }),
  question({
    kind: "recall",
    id: "reading-e0277",
    revision: 1,
    text: 'rustc says: "`Rc<Config>` cannot be sent between threads safely". What does that mean, why is it so, and what are your choices?',
    model:
      "A closure that is given to spawn captures an Rc, and Rc is not Send: its count of owners is a plain number, and two " +
      "threads could corrupt it. Use an Arc instead, or an Arc<Mutex<…>> if the Config changes; or clone the Config " +
      "itself; or avoid sharing, by a scope that lends the Config, or by giving each thread the part that it needs.",
    points: [
      "The type lacks Send, and what goes into a spawned thread has to be Send.",
      "Rc counts its owners without atomic operations.",
      "Arc for owning together, Arc<Mutex<…>> for changing together.",
      "Or clone the data, or restructure: scopes, parts, return values.",
    ],
    explanation:
      "Read E0277 about threads as: I tried to send or share X, and X is not made for it. There are four ways on: Arc, " +
      "Arc<Mutex<…>>, a clone, or another shape.",
  }),
  question({
    kind: "recall",
    id: "what-compiles-all-the-same",
    revision: 1,
    text: 'Rust promises "fearless concurrency". Which mistakes with threads and locks does it let pass without a word? Name as many as you can, with an example.',
    model:
      "Deadlocks: two locks in two orders, or a join under a lock. Lost updates: read under one lock, write under the next. " +
      "Lost work: main returns before a thread is done. And a needless wait: a lock that is held during slow work, or a " +
      "join right after each spawn. It excludes data races, and that is a lot, but not every race.",
    points: [
      "Deadlocks, such as two locks taken in two orders.",
      "Lost updates and other races in between two locks.",
      "Threads that nobody waits for.",
      "Data races are what it does exclude.",
    ],
    explanation:
      "Types see to it that no memory is read and written at once without protection. What belongs together, in which " +
      "order, and who waits for whom is for you to say.",
  }),
];
