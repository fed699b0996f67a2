import { deadlocks, expectation, lines, panics, question, seq } from "thread-lessons/author";

export const questions = [
  question({
    kind: "predict",
    id: "add-and-return",
    revision: 1,
    text: "Which of these can this program never print?",
    asks: "impossible",
    pick: "several",
    program: `import { AtomicU32, Ordering, thread } from "thread-lessons";

const next = new AtomicU32(1);

export function main(): void {
  thread.scope((s) => {
    s.spawn(() => console.log(next.fetchAdd(1, Ordering.Relaxed)));
    s.spawn(() => console.log(next.fetchAdd(1, Ordering.Relaxed)));
  });
}
`,
    outcomes: [
      {
        id: "same",
        text: "1\n1",
        shows: expectation(lines("1", "1")),
        feedback: "Both would have to read before either writes. How many steps is fetchAdd?",
      },
      {
        id: "in-order",
        text: "1\n2",
        shows: expectation(lines("1", "2")),
        feedback: "Whoever is first gets 1. Why should it not print first?",
      },
      {
        id: "out-of-order",
        text: "2\n1",
        shows: expectation(lines("2", "1")),
        feedback: "Adding is one step. Adding and printing are two.",
      },
      {
        id: "new-values",
        text: "2\n3",
        shows: expectation(lines("2", "3")),
        feedback: "Does fetchAdd return what was there before, or what is there now?",
      },
    ],
    explanation:
      "fetchAdd reads and writes in one step, in every ordering, and returns the old value: so one thread gets 1 and the " +
      "other one 2. But between the adding and the printing there is a gap, and so 2 may be printed first.",
  }),
  question({
    kind: "predict",
    id: "early-bell",
    revision: 1,
    text: "What can become of this program? Choose all.",
    pick: "several",
    program: `import { Condvar, Mutex, thread } from "thread-lessons";

const door = new Mutex("closed");
const bell = new Condvar();

export function main(): void {
  const visitor = thread.spawn(() => {
    door.lock().unwrap().value = "open";
    bell.notifyOne();
  });
  {
    using guard = bell.wait(door.lock().unwrap()).unwrap();
    console.log(guard.value);
  }
  visitor.join().unwrap();
}
`,
    outcomes: [
      {
        id: "closed",
        text: "It prints closed.",
        shows: expectation("closed"),
        feedback: "What comes first in the visitor's thread, the change or the bell?",
      },
      {
        id: "open",
        text: "It prints open.",
        shows: expectation("open"),
        feedback: "If main waits before the bell rings.",
      },
      {
        id: "hangs",
        text: "It hangs.",
        shows: expectation(seq(), deadlocks()),
        feedback: "If the bell rings before main waits, who hears it?",
      },
      {
        id: "panics",
        text: "It ends with code 101: the door is locked twice.",
        shows: expectation(panics([{ thread: "main" }])),
        feedback: "The visitor gets the lock while main waits. What does wait do with the guard?",
      },
    ],
    explanation:
      "A notification that nobody waits for is gone. If the visitor is faster, main waits for a bell that has rung already, " +
      "although the door is open. It should have looked at the door: while it is closed, wait.",
  }),
  question({
    kind: "predict",
    id: "round-of-two",
    revision: 1,
    text: "Which of these can this program never print?",
    asks: "impossible",
    pick: "several",
    program: `import { Barrier, thread } from "thread-lessons";

export function main(): void {
  const barrier = new Barrier(2);
  thread.scope((s) => {
    for (const _ of [1, 2]) {
      s.spawn(() => {
        console.log("in");
        console.log(barrier.wait().isLeader());
      });
    }
  });
}
`,
    outcomes: [
      {
        id: "leader-first",
        text: "in\nin\ntrue\nfalse",
        shows: expectation(lines("in", "in", "true", "false")),
        feedback: "Two come in, and one of them leads.",
      },
      {
        id: "two-leaders",
        text: "in\nin\ntrue\ntrue",
        shows: expectation(lines("in", "in", "true", "true")),
        feedback: "How many leaders does one round have?",
      },
      {
        id: "one-after-the-other",
        text: "in\nfalse\nin\ntrue",
        shows: expectation(lines("in", "false", "in", "true")),
        feedback: "The first one got through while the second had not come yet?",
      },
      {
        id: "leader-last",
        text: "in\nin\nfalse\ntrue",
        shows: expectation(lines("in", "in", "false", "true")),
        feedback: "Leading is a role. Does it say who goes on first?",
      },
    ],
    explanation:
      "Nobody passes before both have called wait, so both lines in come first. Exactly one of them is the leader of the " +
      "round; who that is, and who prints first afterwards, is open.",
  }),
  question({
    kind: "predict",
    id: "read-then-write",
    revision: 1,
    text: "What becomes of this program?",
    program: `import { RwLock } from "thread-lessons";

export function main(): void {
  const price = new RwLock(3);
  using old = price.read().unwrap();
  console.log(price.tryWrite().isOk());
  if (old.value < 5) price.write().unwrap().value = 5;
  console.log("done");
}
`,
    outcomes: [
      {
        id: "smooth",
        text: "true\ndone",
        shows: expectation(lines("true", "done")),
        feedback: "Is the only reader in the way of a writer, if both are the same thread?",
      },
      {
        id: "false-and-done",
        text: "false\ndone",
        shows: expectation(lines("false", "done")),
        feedback: "tryWrite says no. What should be different one line later?",
      },
      {
        id: "false-and-hangs",
        text: "false, and then it hangs",
        shows: expectation("false", deadlocks()),
        feedback: "A lock counts readers. It does not ask who they are.",
      },
      {
        id: "panic",
        text: "false, and then it panics: the thread has the lock already",
        shows: expectation("false", panics([{ thread: "main" }])),
        feedback: "A RefCell would panic. What does a lock do that cannot be had now?",
      },
    ],
    explanation:
      "write waits until there is no reader, and the reader is the thread itself, whose guard lives to the end of the block. " +
      "There is no upgrade from reading to writing. End the reading, then write, and look again before you do.",
  }),
  question({
    kind: "yes-no",
    id: "seqcst-load-store",
    revision: 1,
    text: "Two threads raise a counter by counter.store(counter.load(SeqCst) + 1, SeqCst). Does the strongest ordering make that safe?",
    answer: false,
    feedback: "How many operations stand in that line?",
    explanation:
      "An ordering tells what an operation means for other memory. It does not join two operations into one: both threads " +
      "may load before either stores. There is no data race, and an update is lost. fetch_add is one operation.",
  }),
  question({
    kind: "yes-no",
    id: "atomic-in-an-arc",
    revision: 1,
    text: "May two spawned threads add to the number in an Arc<AtomicUsize>, though what is in an Arc cannot be changed?",
    answer: true,
    feedback: "What does fetch_add ask for, a mutable reference or a shared one?",
    explanation:
      "An atomic changes through a shared reference, safely; that is what it is for. So it needs no Mutex around it, and an " +
      "Arc only if no scope or static keeps it alive.",
  }),
  question({
    kind: "choice",
    id: "why-wait-in-a-loop",
    revision: 1,
    text: "Why does one call Condvar::wait in a loop?",
    choices: [
      {
        id: "first-call",
        text: "Because the first call only registers the thread, and it is the second one that waits.",
        right: false,
        feedback: "Each call waits.",
      },
      {
        id: "awake-is-not-true",
        text: "Because a thread that wakes up does not know whether the condition holds.",
        right: true,
        feedback: "It knows that it is worth another look.",
      },
      {
        id: "keeps-awake",
        text: "Because a notification would otherwise be lost while the thread is busy with the last one.",
        right: false,
        feedback: "Those are lost with a loop, too. Why does it do no harm then?",
      },
      {
        id: "unlock",
        text: "Because wait keeps the mutex locked, so that others only get in between two rounds.",
        right: false,
        feedback: "How would anybody change the condition while a thread sleeps?",
      },
    ],
    explanation:
      "Between the notification and the moment when the lock is had again, somebody else may have taken what there was. " +
      "notify_all wakes more than can go on. And wait may return for no reason at all. In all three cases another look helps.",
  }),
  question({
    kind: "choice",
    id: "rwlock-or-mutex",
    revision: 1,
    text: "A service looks up a number in a small table, many times a second, by eight threads; now and then it changes one. A colleague replaces the Mutex by an RwLock: “more readers at once, so faster”. What do you say?",
    choices: [
      {
        id: "always",
        text: "Right: where several may be inside at a time, it cannot be slower.",
        right: false,
        feedback: "What has to be kept count of, and by whom, at each look-up?",
      },
      {
        id: "never",
        text: "Wrong: who reads a value that others write needs exclusive access, or it is a data race.",
        right: false,
        feedback: "While somebody reads, nobody writes. So where is the race?",
      },
      {
        id: "measure",
        text: "Perhaps: an RwLock pays when reading takes long. For such short looks measure it.",
        right: true,
        feedback: "All readers change the same count of readers.",
      },
      {
        id: "unsafe",
        text: "Careful: a reader may see a number that is half written, if a writer comes in between.",
        right: false,
        feedback: "Can a writer come in while somebody reads?",
      },
    ],
    explanation:
      "Readers of an RwLock enter together, but each has to be counted in and out, and that count is one place in memory " +
      "which all of them want. If what is done inside is short, counting is most of it. Long reads and rare writes are its field.",
  }),
  question({
    kind: "choice",
    id: "made-once",
    revision: 1,
    text: "A table that takes a second to compute is needed by some threads, in some runs. Which is right and computes it at most once?",
    choices: [
      {
        id: "once-lock",
        text: "A OnceLock, and everybody calls get_or_init with the function that computes it.",
        right: true,
        feedback: "The first one computes, the others wait for it.",
      },
      {
        id: "get-set",
        text: "A OnceLock; who finds it empty computes the table and calls set, which keeps the first one only.",
        right: false,
        feedback: "Only one is kept. How many are computed?",
      },
      {
        id: "flag",
        text: "An AtomicBool that is swapped to true: whoever finds false computes the table and puts it into a OnceLock.",
        right: false,
        feedback: "And who finds true, where does that one get the table now?",
      },
      {
        id: "thread-local",
        text: "A thread-local, which is made at the first access.",
        right: false,
        feedback: "The first access of whom?",
      },
    ],
    explanation:
      "It takes two things: that only one begins, and that the others wait until it is done. get_or_init and LazyLock give " +
      "both.",
  }),
  question({
    kind: "recall",
    id: "condvar-rules",
    revision: 1,
    text: "How do a Mutex and a Condvar work together? Say what the waiting thread does, what the other one does, and what goes wrong if a step is left out.",
    model:
      "The condition is a value under the mutex. Who waits locks, and while the condition does not hold, calls wait, which " +
      "unlocks and falls asleep in one step, and locks again on waking. The other one locks, changes the condition, and " +
      "notifies. Without a condition an early notification is lost. Without the loop a thread goes on although the condition " +
      "does not hold any more. With the condition outside of the lock the change can fall between the look and the sleep.",
    points: [
      "The condition is a value that the mutex protects; a notification is not kept.",
      "wait unlocks and sleeps in one step, and locks again before it returns.",
      "Wait in a loop: on waking the condition may not hold.",
      "Change the condition under the lock, and then notify.",
    ],
    explanation: "The condvar only says: look again. All that counts is under the mutex.",
  }),
];
