// @ts-check

/** @type {import("./game.js").Game} */
export const counting = {
  name: "fetchAdd",
  write(name, random) {
    const threads = random.between(2, 4);
    const times = random.between(1, 300);
    const add = random.pick([
      "total.fetchAdd(1, SeqCst);",
      "for (let n = total.load(SeqCst); ; ) { const set = total.compareExchange(n, n + 1, SeqCst, SeqCst); if (set.isOk()) break; n = set.unwrapErr(); }",
    ]);
    return `function ${name}(_round: number): void {
  const total = new AtomicI32(0);
  thread.scope((s) => {
    for (let t = 0; t < ${threads}; t++) s.spawn(() => { for (let i = 0; i < ${times}; i++) { ${add} } });
  });
  check(total.load(SeqCst) === ${threads * times}, \`${name}: \${total.load(SeqCst)} of ${threads * times} additions\`);
}`;
  },
};

/** @type {import("./game.js").Game} */
export const publishing = {
  name: "publish",
  write(name, random) {
    const times = random.between(1, 30);
    return `function ${name}(_round: number): void {
  const data = new AtomicI32(0);
  const ready = new AtomicI32(0);
  thread.scope((s) => {
    s.spawn(() => { for (let i = 1; i <= ${times}; i++) { data.store(i * 7, SeqCst); ready.store(i, SeqCst); } });
    for (let seen = 0; seen < ${times}; thread.yieldNow()) {
      const now = ready.load(SeqCst);
      const value = data.load(SeqCst);
      check(now >= seen && value >= now * 7, \`${name}: \${value} at \${now} after \${seen}\`);
      seen = now;
    }
  });
}`;
  },
};
