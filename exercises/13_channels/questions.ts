import { deadlocks, expectation, lines, question, rejected, seq } from "thread-lessons/author";

export const questions = [
  question({
    kind: "predict",
    id: "two-senders-mixed",
    revision: 1,
    text: "Which of these can this program never print?",
    asks: "impossible",
    pick: "several",
    program: `import { move, mpsc, thread } from "thread-lessons";

export function main(): void {
  const [tx, rx] = mpsc.channel<string>();
  const other = tx.clone();
  thread.spawn(
    move(() => {
      tx.send("a1").unwrap();
      tx.send("a2").unwrap();
    }),
  );
  thread.spawn(move(() => other.send("b").unwrap()));
  console.log([...rx].join(" "));
}
`,
    outcomes: [
      {
        id: "b-last",
        text: "a1 a2 b",
        shows: expectation("a1 a2 b"),
        feedback: "If the second thread is late.",
      },
      {
        id: "swapped",
        text: "b a2 a1",
        shows: expectation("b a2 a1"),
        feedback: "Can two values of one sender overtake each other?",
      },
      {
        id: "without-b",
        text: "a1 a2",
        shows: expectation("a1 a2"),
        feedback: "Nobody joins the second thread. But what does the loop over rx wait for?",
      },
      {
        id: "b-between",
        text: "a1 b a2",
        shows: expectation("a1 b a2"),
        feedback: "Each sends when it likes.",
      },
    ],
    explanation:
      "The values of one sender arrive in the order in which they were sent, and those of several mix freely. Nothing is " +
      "missing: the receiver's loop ends when both senders are gone, and they go with their threads.",
  }),
  question({
    kind: "predict",
    id: "sent-and-used",
    revision: 1,
    text: "What becomes of this program?",
    program: `import { move, mpsc, thread } from "thread-lessons";

export function main(): void {
  const [tx, rx] = mpsc.channel<string[]>();
  const reader = thread.spawn(move(() => console.log(rx.recv().unwrap().length)));
  const names = ["Ada"];
  tx.send(names).unwrap();
  names.push("Ben");
  reader.join().unwrap();
}
`,
    outcomes: [
      {
        id: "one",
        text: "It prints 1: the list was sent as it was.",
        shows: expectation("1"),
        feedback: "So it would be with a copy. Does send copy a list, or give it away?",
      },
      {
        id: "one-or-two",
        text: "It prints 1 or 2, depending on who is faster.",
        shows: expectation("2"),
        feedback: "That would be a data race. Who owns the list after the send?",
      },
      {
        id: "rejected",
        text: "It is rejected with E0382: names was moved.",
        shows: expectation(rejected("E0382")),
        feedback: "What is sent belongs to the receiver.",
      },
      {
        id: "borrowed",
        text: "It is rejected with E0502: names is lent to the receiver.",
        shows: expectation(rejected("E0502")),
        feedback: "A loan would have to end at some time. Does this one?",
      },
    ],
    explanation:
      "send takes its argument by value. After that the list is the receiver's, and the sender cannot touch it: E0382, at " +
      "names.push. To go on using a list, send a clone of it.",
  }),
  question({
    kind: "predict",
    id: "hand-to-hand",
    revision: 1,
    text: "Which of these can this program never print?",
    asks: "impossible",
    pick: "several",
    program: `import { move, mpsc, thread } from "thread-lessons";

export function main(): void {
  const [tx, rx] = mpsc.syncChannel<number>(0);
  const giver = thread.spawn(
    move(() => {
      tx.send(1).unwrap();
      console.log("given");
    }),
  );
  console.log("ready");
  rx.recv().unwrap();
  console.log("taken");
  giver.join().unwrap();
}
`,
    outcomes: [
      {
        id: "given-first",
        text: "given\nready\ntaken",
        shows: expectation(lines("given", "ready", "taken")),
        feedback: "With room for one value, yes. When does send return here?",
      },
      {
        id: "given-between",
        text: "ready\ngiven\ntaken",
        shows: expectation(lines("ready", "given", "taken")),
        feedback: "After the hand-over both go on. Who prints first?",
      },
      {
        id: "given-last",
        text: "ready\ntaken\ngiven",
        shows: expectation(lines("ready", "taken", "given")),
        feedback: "After the hand-over both go on. Who prints first?",
      },
      {
        id: "hangs",
        text: "ready, and it hangs: nobody drops tx",
        shows: expectation("ready", deadlocks()),
        feedback: "recv wants one value. Does it have to wait for the end of the channel?",
      },
    ],
    explanation:
      "A channel with room for 0 values is a rendezvous: send returns when somebody has received. So given comes after " +
      "ready, and whether before or after taken is open. recv returns with its value; only a loop waits for the end.",
  }),
  question({
    kind: "predict",
    id: "alone-with-a-channel",
    revision: 1,
    text: "What becomes of this program?",
    program: `import { mpsc } from "thread-lessons";

export function main(): void {
  const [tx, rx] = mpsc.syncChannel<string>(1);
  tx.send("one").unwrap();
  console.log("one is in");
  tx.send("two").unwrap();
  console.log("two is in");
  console.log(rx.recv().unwrap(), rx.recv().unwrap());
}
`,
    outcomes: [
      {
        id: "all",
        text: "one is in\ntwo is in\none two",
        shows: expectation(lines("one is in", "two is in", "one two")),
        feedback: "How much room is there?",
      },
      {
        id: "hangs-at-once",
        text: "nothing: it hangs at the first send",
        shows: expectation(seq(), deadlocks()),
        feedback: "With room for 0 it would. There is room for one.",
      },
      {
        id: "hangs-at-two",
        text: "one is in, and then it hangs",
        shows: expectation("one is in", deadlocks()),
        feedback: "The second send waits for room, and who could make some?",
      },
      {
        id: "overwritten",
        text: "one is in\ntwo is in, and then it hangs: two has replaced one",
        shows: expectation(lines("one is in", "two is in"), deadlocks()),
        feedback: "Does a channel throw anything away to make room?",
      },
    ],
    explanation:
      "A full channel makes its sender wait, and nothing in it is ever replaced. Here the only one who could receive is the " +
      "one who waits. A channel with a limit needs its two ends on two threads.",
  }),
  question({
    kind: "yes-no",
    id: "ok-means-received",
    revision: 1,
    text: "send on an ordinary channel() has returned Ok. Has the value been received?",
    answer: false,
    feedback: "Where is a value between send and recv?",
    explanation:
      "Ok means that it is in the queue. If the receiver is dropped before it gets to that value, the value is dropped, too, " +
      "and nobody is told. Only at a rendezvous does Ok mean that somebody has it.",
  }),
  question({
    kind: "yes-no",
    id: "queue-outlives-senders",
    revision: 1,
    text: "All senders are gone, and three values are still in the queue. Can they be received?",
    answer: true,
    feedback: "What is lost when somebody who has posted a letter moves away?",
    explanation:
      "A receiver first gets all that has been sent, and only then Err. So a producer may send, and end, without waiting " +
      "for anybody.",
  }),
  question({
    kind: "choice",
    id: "who-keeps-it-open",
    revision: 1,
    text: "Three threads have sent all they had, and have ended. Main iterates over the receiver, has printed everything, and hangs. Where do you look first?",
    choices: [
      {
        id: "join",
        text: "Whether the threads were joined: a channel stays open until then.",
        right: false,
        feedback: "A thread that has ended has given up what its closure owned, joined or not.",
      },
      {
        id: "original",
        text: "Whether main still has the sender of which those of the threads were cloned.",
        right: true,
        feedback: "The receiver waits as long as any sender exists, used or not.",
      },
      {
        id: "close",
        text: "Whether somebody has called close on the channel, as it has to be closed by hand.",
        right: false,
        feedback: "That is another language. Rust's channels have no close.",
      },
      {
        id: "count",
        text: "Whether the number of values was odd, so that one thread still waits to get rid of its last one.",
        right: false,
        feedback: "An ordinary channel takes everything at once. And the threads have ended.",
      },
    ],
    explanation:
      "A channel is closed by its last sender. The one that is forgotten is nearly always the original, in the function " +
      "that made the channel and now waits.",
  }),
  question({
    kind: "choice",
    id: "try-recv-err",
    revision: 1,
    text: "tryRecv has returned an Err. What do you know?",
    choices: [
      {
        id: "closed",
        text: "That all senders are gone.",
        right: false,
        feedback: "It may be so. What else can it mean?",
      },
      {
        id: "empty",
        text: "That nothing is in the queue, but more will come.",
        right: false,
        feedback: "Nothing is there, true. Who promises that there will be?",
      },
      {
        id: "panicked",
        text: "That the sending thread has panicked.",
        right: false,
        feedback: "A panic drops the sender, no more. Does a channel know why?",
      },
      {
        id: "either",
        text: "That nothing is there now. Whether more can come, the kind of the error says.",
        right: true,
        feedback: "Empty, or Disconnected.",
      },
    ],
    explanation:
      "Empty: go on, look again later. Disconnected: stop. A loop that ends at any Err ends at the first pause of its sender.",
  }),
  question({
    kind: "choice",
    id: "why-a-limit",
    revision: 1,
    text: "A program reads files on one thread and sends their contents to another one, which compresses them, ten times more slowly. What does sync_channel(8) do that channel() does not?",
    choices: [
      {
        id: "memory",
        text: "It makes the reader wait, so that there are never more than a few contents in memory.",
        right: true,
        feedback: "Back pressure.",
      },
      {
        id: "speed",
        text: "It makes the whole faster, as the compressor gets eight files at a time.",
        right: false,
        feedback: "The slowest stage decides. Is it changed?",
      },
      {
        id: "drops",
        text: "It throws away the oldest contents, once there are more than eight of them, so that memory stays small.",
        right: false,
        feedback: "A channel never throws away what it has accepted.",
      },
      {
        id: "deadlock",
        text: "It keeps the two threads from waiting for each other, which with an unlimited queue they might.",
        right: false,
        feedback: "Which of the two channels can make a sender wait?",
      },
    ],
    explanation:
      "With channel() the queue grows by nine files for each one that is compressed, until all are in memory. With a limit " +
      "the reader is held to the compressor's pace. It costs no time: the slower one decides anyway.",
  }),
  question({
    kind: "recall",
    id: "channel-or-mutex",
    revision: 1,
    text: "When do you take a channel, and when a Mutex? Give an example of each, and say what both can do to you.",
    model:
      "A channel where a value has one owner at a time and goes from one thread to the next: jobs to workers, results to a " +
      "collector, stages of a pipeline. A Mutex where several threads look at and change one state: free seats, a cache, a " +
      "table. Both exclude data races, and both can deadlock: a lock by a ring of locks, a channel by a forgotten sender or " +
      "by two full queues.",
    points: [
      "A channel hands over ownership: jobs, results, pipelines.",
      "A Mutex, RwLock or atomic for one state that all need.",
      "Neither allows a data race.",
      "Both can deadlock, a channel by a sender that is kept or a queue that is full.",
    ],
    explanation:
      "Neither is the better one. Ask who owns the value at each moment: one after the other, or all together?",
  }),
];
