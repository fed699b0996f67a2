// @ts-check

/** @type {import("./game.js").Game} */
export const joining = {
  name: "join",
  write(name, random) {
    const threads = random.between(1, 8);
    return `function ${name}(round: number): void {
  const handles: JoinHandle<{ n: number; text: string }>[] = [];
  for (let t = 0; t < ${threads}; t++) {
    handles.push(thread.spawn(move(() => {
      let n = 0;
      for (let i = 0; i <= t * 100; i++) n += i;
      return { n, text: \`round \${round}\` };
    })));
  }
  handles.forEach((handle, t) => {
    const { n, text } = handle.join().unwrap();
    check(n === (t * 100 * (t * 100 + 1)) / 2 && text === \`round \${round}\`, \`${name}: got \${n}, \${text}\`);
  });
}`;
  },
};

/** @type {import("./game.js").Game} */
export const borrowing = {
  name: "scope",
  write(name, random) {
    const length = random.between(2, 200);
    return `function ${name}(round: number): void {
  const list = Array.from({ length: ${length} }, (_, i) => i + round);
  const sums = { left: 0 };
  let right = 0;
  thread.scope((s) => {
    s.spawn(() => { for (const n of list.slice(0, ${length >> 1})) sums.left += n; });
    s.spawn(() => { for (const n of list.slice(${length >> 1})) right += n; });
  });
  const expected = ${length} * round + ${(length * (length - 1)) / 2};
  check(sums.left + right === expected, \`${name}: the sum is \${sums.left + right}, not \${expected}\`);
}`;
  },
};

/** @type {import("./game.js").Game} */
export const printing = {
  name: "print",
  write(name, random) {
    const threads = random.between(2, 4);
    const lines = random.between(1, 4);
    return `function ${name}(round: number): void {
  if (round % 5 !== 0) return;
  thread.scope((s) => {
    for (let t = 0; t < ${threads}; t++) s.spawn(() => {
      for (let i = 0; i < ${lines}; i++) console.log(\`line ${name} \${round} \${t} \${i} \${"x".repeat((t * 13 + i) % 40)}.\`);
    });
  });
  PRINTED.fetchAdd(${threads * lines}, SeqCst);
}`;
  },
};
