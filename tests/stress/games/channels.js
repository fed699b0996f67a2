// @ts-check

/** @type {import("./game.js").Game} */
export const channel = {
  name: "channel",
  write(name, random) {
    const senders = random.between(1, 3);
    const each = random.between(1, 90);
    const make = random.pick([
      "channel<Message>()",
      "channel<Message>()",
      `syncChannel<Message>(${random.between(1, 20)})`,
      "syncChannel<Message>(0)",
    ]);
    const value = random.pick(["t * 1000 + i", "{ t, i, more: [i] }", "String(t * 1000 + i)"]);
    const receive = random.pick([
      "for (const message of rx) take(message);",
      "for (;;) { const got = rx.recv(); if (got.isErr()) break; take(got.unwrap()); }",
      "for (;;) { const got = rx.tryRecv(); if (got.isOk()) take(got.unwrap()); else if (got.unwrapErr() === mpsc.TryRecvError.Disconnected) break; else thread.yieldNow(); }",
      "for (;;) { const got = rx.recvTimeout(Duration.fromMicros(50)); if (got.isOk()) take(got.unwrap()); else if (got.unwrapErr() === mpsc.RecvTimeoutError.Disconnected) break; }",
    ]);
    return `function ${name}(_round: number): void {
  type Message = number | string | { t: number; i: number; more: number[] };
  const [tx, rx] = mpsc.${make};
  for (let t = 0; t < ${senders}; t++) {
    const mine = tx.clone();
    thread.spawn(move(() => { for (let i = 0; i < ${each}; i++) mine.send(${value}).unwrap(); }));
  }
  drop(tx);
  const next = Array<number>(${senders}).fill(0);
  const take = (message: Message): void => {
    const n = typeof message === "object" ? message.t * 1000 + message.i : Number(message);
    const t = Math.floor(n / 1000);
    check(next[t] === n % 1000, \`${name}: message \${n % 1000} of sender \${t} instead of \${next[t]}\`);
    next[t] = (next[t] ?? 0) + 1;
  };
  ${receive}
  check(next.every((n) => n === ${each}), \`${name}: \${next.join(" + ")} messages, not ${each} each\`);
}`;
  },
};

/** @type {import("./game.js").Game} */
export const offering = {
  name: "trySend",
  write(name, random) {
    const messages = random.between(1, 40);
    const bound = random.between(0, 3);
    return `function ${name}(_round: number): void {
  const [tx, rx] = mpsc.syncChannel<number>(${bound});
  const sender = thread.spawn(move(() => {
    for (let i = 0; i < ${messages}; ) if (tx.trySend(i).isOk()) i++; else thread.yieldNow();
  }));
  let expected = 0;
  for (const n of rx) { check(n === expected, \`${name}: \${n} instead of \${expected}\`); expected++; }
  check(expected === ${messages}, \`${name}: \${expected} of ${messages} messages\`);
  sender.join().unwrap();
}`;
  },
};

/** @type {import("./game.js").Game} */
export const pool = {
  name: "pool",
  write(name, random) {
    const workers = random.between(1, 4);
    const jobs = random.between(1, 30);
    return `function ${name}(_round: number): void {
  const [jobs, queue] = mpsc.channel<() => void>();
  const shared = new Arc(new Mutex(queue));
  const [tx, rx] = mpsc.channel<number>();
  const workers: JoinHandle<number>[] = [];
  for (let id = 0; id < ${workers}; id++) {
    const mine = Arc.clone(shared);
    workers.push(thread.spawn(move(() => {
      for (let done = 0; ; done++) {
        const job = mine.value.lock().unwrap().value.recv();
        if (job.isErr()) return done;
        const run = job.unwrap();
        run();
        drop(run);
      }
    })));
  }
  for (let i = 1; i <= ${jobs}; i++) {
    const answer = tx.clone();
    jobs.send(move(() => answer.send(i).unwrap())).unwrap();
  }
  drop(tx);
  drop(jobs);
  let sum = 0;
  for (const n of rx) sum += n;
  let done = 0;
  for (const worker of workers) done += worker.join().unwrap();
  check(sum === ${(jobs * (jobs + 1)) / 2} && done === ${jobs}, \`${name}: \${done} of ${jobs} jobs, sum \${sum}\`);
}`;
  },
};
