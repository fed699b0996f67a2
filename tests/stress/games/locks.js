// @ts-check

/** @type {import("./game.js").Game} */
export const mutex = {
  name: "mutex",
  write(name, random) {
    const threads = random.between(2, 4);
    const times = random.between(1, 60);
    const first = random.pick(["0", "{ n: 0, text: '' }", "'0'"]);
    const change =
      first === "0"
        ? "guard.value += 1;"
        : first === "'0'"
          ? "guard.value = String(Number(guard.value) + 1);"
          : "guard.value.n++; guard.value.text += 'x';";
    const total = first.startsWith("{")
      ? "shared.value.lock().unwrap().value.n"
      : "Number(shared.value.lock().unwrap().value)";
    const take = random.pick([
      `{ using guard = lock.value.lock().unwrap(); ${change} }`,
      `for (let done = false; !done; ) { const taken = lock.value.tryLock(); if (taken.isOk()) { using guard = taken.unwrap(); ${change} done = true; } else { thread.yieldNow(); } }`,
    ]);
    return `function ${name}(_round: number): void {
  const shared = new Arc(new Mutex(${first}));
  const handles: JoinHandle<void>[] = [];
  for (let t = 0; t < ${threads}; t++) {
    const lock = Arc.clone(shared);
    handles.push(thread.spawn(move(() => {
      for (let i = 0; i < ${times}; i++) ${take}
    })));
  }
  for (const handle of handles) handle.join().unwrap();
  const total = ${total};
  check(total === ${threads * times}, \`${name}: \${total} of ${threads * times} additions\`);
}`;
  },
};

/** @type {import("./game.js").Game} */
export const rwlock = {
  name: "rwlock",
  write(name, random) {
    const writers = random.between(1, 2);
    const readers = random.between(1, 3);
    const times = random.between(1, 30);
    return `function ${name}(_round: number): void {
  const pair = new RwLock({ left: 0, right: 0 });
  thread.scope((s) => {
    for (let t = 0; t < ${writers}; t++) s.spawn(() => {
      for (let i = 0; i < ${times}; i++) {
        using guard = pair.write().unwrap();
        guard.value.left++;
        guard.value.right++;
      }
    });
    for (let t = 0; t < ${readers}; t++) s.spawn(() => {
      let before = 0;
      for (let i = 0; i < ${times}; i++) {
        using guard = pair.read().unwrap();
        const { left, right } = guard.value;
        check(left === right && left >= before, \`${name}: \${left}, \${right} after \${before}\`);
        before = left;
      }
    });
  });
  const { left } = pair.read().unwrap().value;
  check(left === ${writers * times}, \`${name}: \${left} of ${writers * times} writes\`);
}`;
  },
};

/** @type {import("./game.js").Game} */
export const condvar = {
  name: "condvar",
  write(name, random) {
    const producers = random.between(1, 3);
    const consumers = random.between(1, 3);
    const each = random.between(1, 12) * consumers;
    const room = random.between(1, 4);
    const notify = random.pick(["notifyOne", "notifyAll"]);
    return `function ${name}(_round: number): void {
  const queue = new Arc({ items: new Mutex<number[]>([]), filled: new Condvar(), emptied: new Condvar() });
  const producers: JoinHandle<void>[] = [];
  const consumers: JoinHandle<number>[] = [];
  for (let t = 0; t < ${producers}; t++) {
    const mine = Arc.clone(queue);
    producers.push(thread.spawn(move(() => {
      for (let i = 1; i <= ${each}; i++) {
        const { items, filled, emptied } = mine.value;
        using guard = emptied.waitWhile(items.lock().unwrap(), (list) => list.value.length >= ${room}).unwrap();
        guard.value.push(i);
        filled.${notify}();
      }
    })));
  }
  for (let t = 0; t < ${consumers}; t++) {
    const mine = Arc.clone(queue);
    consumers.push(thread.spawn(move(() => {
      let sum = 0;
      for (let i = 0; i < ${(producers * each) / consumers}; i++) {
        const { items, filled, emptied } = mine.value;
        using guard = filled.waitWhile(items.lock().unwrap(), (list) => list.value.length === 0).unwrap();
        sum += guard.value.shift() ?? Number.NaN;
        emptied.${notify}();
      }
      return sum;
    })));
  }
  for (const handle of producers) handle.join().unwrap();
  let sum = 0;
  for (const handle of consumers) sum += handle.join().unwrap();
  check(sum === ${(producers * each * (each + 1)) / 2}, \`${name}: the sum is \${sum}, not ${(producers * each * (each + 1)) / 2}\`);
}`;
  },
};
