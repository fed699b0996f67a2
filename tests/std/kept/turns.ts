/**
 * Threads take turns to change what a `Lock` guards, at random but the same each time; main does the same to a value of its own
 * that no lock has. Prints where the two differ, or that they never did.
 */
export function turns(lock: "Mutex" | "RwLock", seed: number, count: number): string {
  return `import { catchUnwind, Mutex, mpsc, move, RwLock, thread } from "thread-lessons";
const shared = new ${lock}<unknown>([]);
const held = () => shared.${lock === "Mutex" ? "lock" : "write"}().match({ Ok: (guard) => guard, Err: (error) => error.intoInner() });
${program(lock)}
export function main() {
  let model: unknown = [];
  const [tell, told] = mpsc.channel<string>();
  const workers = [0, 1, 2].map(() => {
    const [tx, rx] = mpsc.channel<number>();
    const answer = tell.clone();
    thread.spawn(move(() => { for (const seed of rx) answer.send(turn(seed)).unwrap(); }));
    return tx;
  });
  for (let i = 0; i < ${count}; i++) {
    const seed = ${seed} * 10000 + i;
    model = changed(model, seed);
    const worker = workers[seed % 4];
    if (worker !== undefined) worker.send(seed).unwrap();
    const found = worker === undefined ? turn(seed) : told.recv().unwrap();
    if (found !== shown(model)) return console.log(i, found, "is not", shown(model));
  }
  shared.clearPoison();
  console.log(shown(shared.intoInner().unwrap()) === shown(model) ? "the same" : "not the same");
}`;
}

/** What is needed for a turn. `changed` is a function of what the value holds, not of which objects those are. */
const program = (lock: string): string => `
function turn(seed: number): string {
  if (seed % 7 === 0) shared.clearPoison();
  const panics = seed % 5 === 0;
  const result = catchUnwind(() => {
    if (seed % 11 === 0) {
      using guard = shared.getMut().match({ Ok: (guard) => guard, Err: (error) => error.intoInner() });
      guard.value = changed(guard.value, seed);
      return;
    }
    using guard = held();
    if (seed % 13 === 0) guard.value = changed(JSON.parse("[]").concat([]) && guard.value, seed);
    else guard.value = changed(guard.value, seed);
    if (panics) throw new Error("in the middle");
  });
  if (panics && seed % 11 !== 0 && result.isOk()) return "no panic";
  using guard = ${lock === "Mutex" ? "held()" : "shared.read().match({ Ok: (guard) => guard, Err: (error) => error.intoInner() })"};
  return shown(guard.value);
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return "[" + value.map(shown).join() + "]";
  if (value instanceof Map) return "map{" + [...value].map(([key, part]) => shown(key) + ":" + shown(part)).join() + "}";
  if (value instanceof Set) return "set{" + [...value].map(shown).join() + "}";
  if (typeof value === "object" && value !== null) return "{" + Object.entries(value).map(([key, part]) => key + ":" + shown(part)).join() + "}";
  return Object.is(value, -0) ? "-0" : typeof value + String(value);
}

function dice(seed: number): (most: number) => number {
  let state = seed | 1;
  return (most) => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5 | 0;
    return (state >>> 8) % (most + 1);
  };
}

function fresh(upTo: (most: number) => number, depth: number): unknown {
  const count = upTo(depth === 0 ? 40 : 4);
  const parts = Array.from({ length: count }, () => (depth > 2 || upTo(4) > 0 ? upTo(99) : fresh(upTo, depth + 1)));
  switch (upTo(3)) {
    case 0: return new Map(parts.map((part, i) => ["k" + i, part]));
    case 1: return Object.fromEntries(parts.map((part, i) => ["k" + i, part]));
    default: return parts;
  }
}

function changed(value: unknown, seed: number): unknown {
  const upTo = dice(seed);
  if (upTo(19) === 0) return upTo(3) === 0 ? upTo(9) : fresh(upTo, 0);
  let inner: unknown = value;
  for (let deep = upTo(2); deep > 0; deep--) {
    const parts = inner instanceof Map ? [...inner.values()] : typeof inner === "object" && inner !== null ? Object.values(inner) : [];
    const objects = parts.filter((part) => typeof part === "object" && part !== null);
    if (objects.length > 0) inner = objects[upTo(objects.length - 1)];
  }
  if (Array.isArray(inner)) changeList(inner, upTo);
  else if (inner instanceof Map) upTo(3) === 0 ? inner.delete("k" + upTo(9)) : inner.set("k" + upTo(9), upTo(9));
  else if (typeof inner === "object" && inner !== null) Object.assign(inner, { ["k" + upTo(9)]: upTo(9) });
  return typeof value === "object" ? value : fresh(upTo, 0);
}

function changeList(list: unknown[], upTo: (most: number) => number): void {
  switch (upTo(7)) {
    case 0: list.pop(); break;
    case 1: list.shift(); break;
    case 2: list.splice(upTo(list.length), upTo(3), upTo(9), fresh(upTo, 2)); break;
    case 3: list.reverse(); break;
    case 4: list.unshift(upTo(9)); break;
    case 5: list[upTo(list.length)] = "text " + upTo(9); break;
    default: list.push(upTo(9) === 0 ? fresh(upTo, 1) : upTo(9));
  }
}`;
