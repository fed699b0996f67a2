// @ts-check

/** @type {import("./game.js").Game} */
export const barrier = {
  name: "barrier",
  write(name, random) {
    const threads = random.between(2, 4);
    const rounds = random.between(1, 12);
    return `function ${name}(_round: number): void {
  const barrier = new Barrier(${threads});
  const arrived = new AtomicI32(0);
  const leaders = new AtomicI32(0);
  thread.scope((s) => {
    for (let t = 0; t < ${threads}; t++) s.spawn(() => {
      for (let i = 1; i <= ${rounds}; i++) {
        arrived.fetchAdd(1, SeqCst);
        if (barrier.wait().isLeader()) leaders.fetchAdd(1, SeqCst);
        const now = arrived.load(SeqCst);
        check(now >= i * ${threads}, \`${name}: \${now} had arrived at the end of round \${i}\`);
        barrier.wait();
      }
    });
  });
  check(leaders.load(SeqCst) === ${rounds}, \`${name}: \${leaders.load(SeqCst)} leaders of ${rounds} rounds\`);
}`;
  },
};

/** @type {import("./game.js").Game} */
export const once = {
  name: "once",
  write(name, random) {
    const threads = random.between(2, 4);
    return `function ${name}(round: number): void {
  const made = new AtomicI32(0);
  const begun = new AtomicI32(0);
  const once = new Once();
  const lock = new OnceLock<string>();
  thread.scope((s) => {
    for (let t = 0; t < ${threads}; t++) s.spawn(() => {
      once.callOnce(() => { begun.fetchAdd(1, SeqCst); });
      check(begun.load(SeqCst) === 1, "${name}: callOnce came back before it was done");
      const value = lock.getOrInit(() => { made.fetchAdd(1, SeqCst); return \`round \${round}\`; });
      check(value === \`round \${round}\`, \`${name}: got \${value}\`);
    });
  });
  check(made.load(SeqCst) === 1, \`${name}: made \${made.load(SeqCst)} times\`);
}`;
  },
};

/** @type {import("./game.js").Game} */
export const parking = {
  name: "park",
  write(name, random) {
    const times = random.between(1, 25);
    return `function ${name}(_round: number): void {
  const turn = new Arc(new AtomicI32(0));
  const theirs = Arc.clone(turn);
  const me = thread.current();
  const other = thread.spawn(move(() => {
    for (let i = 0; i < ${times}; i++) {
      while (theirs.value.load(SeqCst) !== 2 * i + 1) thread.park();
      theirs.value.store(2 * i + 2, SeqCst);
      me.unpark();
    }
  }));
  for (let i = 0; i < ${times}; i++) {
    turn.value.store(2 * i + 1, SeqCst);
    other.thread().unpark();
    while (turn.value.load(SeqCst) !== 2 * i + 2) thread.park();
  }
  other.join().unwrap();
}`;
  },
};
