import type { Shown } from "./shown.js";

const names = "Arc, catchUnwind, drop, LazyLock, Mutex, move, OnceLock, Rc, RcWeak, RefCell, thread, Weak";

const program = (body: string): string => `import { ${names} } from "thread-lessons";
class Noisy {
  constructor(readonly name: string) {}
  [Symbol.dispose]() { console.log(\`\${this.name} is dropped\`); }
}
export function main() {
  ${body}
}`;

export const owners: readonly Shown[] = [
  {
    title: "counts follow clones, drops and threads",
    text: program(`const a = new Arc([1]), b = Arc.clone(a), c = Arc.clone(a);
  console.log(Arc.strongCount(a), Arc.ptrEq(a, b), Arc.ptrEq(a, new Arc([1])));
  drop(b);
  thread.spawn(move(() => c.value.length)).join().unwrap();
  console.log(Arc.strongCount(a));
  { using d = Arc.clone(a); console.log(Arc.strongCount(d)); }
  console.log(Arc.strongCount(a), Arc.clone(a).value, Arc.strongCount(a));
  console.log(Arc.strongCount(a));`),
    // A temporary lives until the end of its statement.
    expected: "3 true false\n1\n2\n1 [1] 2\n1",
  },
  {
    title: "a Weak keeps nothing alive",
    text: program(`const a = new Arc("x"), weak = Arc.downgrade(a), other = Weak.clone(weak);
  console.log(weak, weak.strongCount(), weak.weakCount(), Arc.weakCount(a), Weak.ptrEq(weak, other));
  console.log(weak.upgrade().map((owner) => owner.value), weak.upgrade().isSome());
  drop(other);
  console.log(Arc.strongCount(a), Arc.weakCount(a));
  const far = thread.spawn(move(() => weak)).join().unwrap();
  console.log(far.upgrade().unwrap().value);
  drop(a);
  console.log(far.upgrade(), far.strongCount(), far.weakCount(), new Weak<string>().upgrade());`),
    expected: '(Weak) 1 2 2 true\nSome("x") true\n1 1\nx\nNone 0 0 None',
  },
  {
    title: "only a single owner gets the value back",
    text: program(`const a = new Arc([1]), b = Arc.clone(a);
  console.log(Arc.tryUnwrap(a).isErr(), Arc.strongCount(b));
  const own = Arc.tryUnwrap(b).unwrap();
  own.push(2);
  const c = new Arc(5), d = Arc.clone(c);
  console.log(own, Arc.intoInner(c), Arc.intoInner(d));`),
    // The `Err` of the first line is a temporary: the owner in it is gone when the line is done.
    expected: "true 2\n[1, 2] None Some(5)",
  },
  {
    title: "only a single owner may change the value, or has a copy made",
    text: program(`const a = new Arc([1]);
  Arc.getMut(a).unwrap().value.push(2);
  const b = Arc.clone(a);
  console.log(a, b, Arc.getMut(a));
  Arc.makeMut(a).value.push(3);
  console.log(a, b, Arc.ptrEq(a, b), thread.spawn(move(() => a.value.length)).join().unwrap());
  const weak = Arc.downgrade(b);
  Arc.makeMut(b).value = [9];
  console.log(b, weak.upgrade());`),
    expected: "[1, 2] [1, 2] None\n[1, 2, 3] [1, 2] false 3\n[9] None",
  },
  {
    title: "what is taken back has what its cells got meanwhile",
    text: program(`const a = new Arc(new RefCell(1)), b = Arc.clone(a);
  { using n = b.value.borrowMut(); n.value = 7; }
  drop(b);
  console.log(Arc.tryUnwrap(a));`),
    expected: "Ok(RefCell { value: 7 })",
  },
  {
    title: "the last owner drops the value and what is in it",
    text: program(`const a = new Arc(new Noisy("a")), b = Arc.clone(a);
  drop(a);
  thread.spawn(move(() => console.log("has", b.value.name))).join().unwrap();
  const outer = new Arc({ list: [new Arc(new Noisy("inner"))] });
  const weak = Arc.downgrade(outer.value.list[0]!);
  drop(outer);
  console.log(weak.upgrade().isNone());
  console.log(new Arc(new Noisy("temporary")).value.name);
  { using c = new Arc(new Noisy("c")); console.log(c.value.name); }`),
    expected: "has a\na is dropped\ninner is dropped\ntrue\ntemporary\ntemporary is dropped\nc\nc is dropped",
  },
  {
    title: "an owner that went into a lock, a result or another thread stays one",
    text: program(`const list = new Arc(new Mutex<Arc<Noisy>[]>([])), mine = Arc.clone(list);
  const a = new Arc(new Noisy("a")), weak = Arc.downgrade(a);
  thread.spawn(move(() => { mine.value.lock().unwrap().value.push(a); })).join().unwrap();
  console.log(weak.strongCount());
  const b = thread.spawn(move(() => list.value.lock().unwrap().value.pop()!)).join().unwrap();
  console.log(weak.strongCount(), b.value.name);
  thread.spawn(move(() => { const inner = thread.spawn(move(() => b.value.name)); return inner.join().unwrap(); })).join().unwrap();
  console.log(weak.strongCount());`),
    expected: "1\n1 a\na is dropped\n0",
  },
  {
    title: "an owner that a function of the program was given may live on",
    text: program(`const kept: Arc<number>[] = [];
  const keep = (arc: Arc<number>) => { kept.push(arc); };
  class Holder { arc: Arc<number>; constructor(arc: Arc<number>) { this.arc = arc; } }
  const a = new Arc(4), weak = Arc.downgrade(a);
  keep(Arc.clone(a));
  const holder = new Holder(Arc.clone(a));
  weak.upgrade().match({ Some: keep, None: () => {} });
  weak.upgrade().match({ Some: (arc) => keep(arc), None: () => {} });
  console.log(kept, holder.arc.value, Arc.strongCount(a));`),
    expected: "[4, 4, 4] 4 5",
  },
  {
    title: "an owner in a captured object is gone with its thread; in a scope, what it refers to is not",
    text: program(`const a = new Arc(1), config = { name: "x", arc: Arc.clone(a) };
  thread.spawn(move(() => config.arc.value)).join().unwrap();
  console.log(Arc.strongCount(a));
  const all = [new Arc([1]), new Arc([2])];
  thread.scope((s) => { for (const one of all) s.spawn(move(() => one.value.length)); });
  thread.scope((s) => { s.spawn(() => a.value); });
  console.log(all, Arc.strongCount(a));`),
    expected: "1\n[[1], [2]] 1",
  },
  {
    title: "a dropped Arc is not used again, whatever has come in its place",
    text: program(`const a = new Arc([1]), alias = [a];
  drop(a);
  const b = new Arc([2]);
  console.log(catchUnwind(() => alias[0]!.value).unwrapErr().downcast(String), b);`),
    expected: 'Some("use of moved value: this Arc was dropped") [2]',
  },
  {
    title: "what a OnceLock or a LazyLock holds goes with it",
    text: program(`const cell = new OnceLock<Noisy>(), lazy = new Arc(new LazyLock(() => new Noisy("lazy")));
  cell.set(new Noisy("cell")).unwrap();
  const back = thread.spawn(move(() => cell)).join().unwrap();
  console.log(back.get().unwrap().name, lazy.value.value.name);
  drop(back);
  drop(lazy);
  drop(new LazyLock(() => new Noisy("never made")));`),
    expected: "cell lazy\ncell is dropped\nlazy is dropped",
  },
  {
    title: "an Rc does the same on one thread",
    text: program(`const a = new Rc(new Noisy("a")), b = Rc.clone(a), weak = Rc.downgrade(a);
  console.log(Rc.strongCount(a), Rc.weakCount(a), Rc.ptrEq(a, b), weak, Rc.tryUnwrap(a).isErr());
  console.log(weak.upgrade().unwrap().value.name, Rc.strongCount(b), weak.strongCount());
  drop(b);
  console.log(weak.upgrade(), new RcWeak<number>().upgrade(), Rc.intoInner(new Rc(5)), Rc.tryUnwrap(new Rc([1])).unwrap());
  console.log(catchUnwind(() => b.value).isErr());`),
    // The `Err` of the first line has the owner `a` in it, and goes with its line.
    expected: "2 1 true (Weak) true\na 2 2\na is dropped\nNone None Some(5) [1]\ntrue",
  },
];
