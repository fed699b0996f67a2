import { expect, test } from "vitest";
import { createCompiler } from "#lib/compiler/compiler.js";
import { checkOwnership } from "#lib/ownership/ownership.js";

const { compile } = createCompiler();

const STD =
  "Arc, AtomicBool, AtomicI32, fence, LazyLock, move, Mutex, Once, OnceLock, Ordering, parIter, Rc, RefCell, thread, Weak";

/** The codes and messages of what ownership says about a program, with this in `main`. */
function said(body: string, items = ""): readonly string[] {
  const text = `import { ${STD} } from "thread-lessons";\n${items}\nexport function main(): void { ${body} }`;
  const { diagnostics, analysis } = compile({ file: "program.ts", text });
  expect(diagnostics).toEqual([]);
  return checkOwnership(analysis).map(({ code, message }) => `${code} ${message}`);
}

const notSync = "E0277 `RefCell<number>` cannot be shared between threads safely";
const notSend = "E0277 `Rc<number>` cannot be sent between threads safely";

test.each([
  [
    "a Weak of a RefCell",
    "const w = Arc.downgrade(new Arc(new RefCell(1))); thread.spawn(move(() => w.strongCount()));",
    notSync,
  ],
  [
    "a OnceLock of a RefCell, shared",
    "const o = new OnceLock<RefCell<number>>(); thread.scope((s) => { s.spawn(() => o.get()); });",
    notSync,
  ],
  [
    "a LazyLock of a RefCell, shared",
    "const l = new LazyLock(() => new RefCell(1)); thread.scope((s) => { s.spawn(() => l.value); });",
    notSync,
  ],
  [
    "a OnceLock of an Rc",
    "const o = new OnceLock<Rc<number>>(); thread.spawn(move(() => console.log(o.get())));",
    notSend,
  ],
])("%s does not cross threads", (_, body, expected) => {
  expect(said(body)).toEqual([expected]);
});

test.each([
  [
    "a OnceLock of a RefCell, moved",
    "const o = new OnceLock<RefCell<number>>(); thread.spawn(move(() => { o.set(new RefCell(1)).unwrap(); }));",
  ],
  [
    "an atomic, shared by reference",
    "const n = new AtomicI32(0); thread.scope((s) => { s.spawn(() => n.load(Ordering.SeqCst)); s.spawn(() => n.load(Ordering.SeqCst)); });",
  ],
  [
    "a Once in an Arc",
    "const o = new Arc(new Once()); thread.spawn(move(() => o.value.callOnce(() => {})));",
  ],
  ["a Weak of a list", "const w = Arc.downgrade(new Arc([1])); thread.spawn(move(() => w.strongCount()));"],
])("%s does", (_, body) => {
  expect(said(body)).toEqual([]);
});

test("statics of them are shared, but not those whose content is not", () => {
  const items =
    "const N = new AtomicI32(0), B = new AtomicBool(false), O = new Once(), L = new LazyLock(() => [1]);";
  expect(
    said(
      "N.store(1, Ordering.SeqCst); B.store(true, Ordering.SeqCst); O.callOnce(() => {}); console.log(L.value);",
      items,
    ),
  ).toEqual([]);
  expect(said("", "const L = new LazyLock(() => new RefCell(1));")).toEqual([notSync]);
});

test("an atomic that was moved into a thread is gone", () => {
  const body =
    "const n = new AtomicI32(0); thread.spawn(move(() => n.load(Ordering.SeqCst))); console.log(n);";
  expect(said(body)).toEqual(["E0382 borrow of moved value: `n`"]);
});

test.each([
  ["N.load(Ordering.Release);", "atomic loads cannot have `Release` or `AcqRel` ordering"],
  ["N.store(1, Ordering.AcqRel);", "atomic stores cannot have `Acquire` or `AcqRel` ordering"],
  ["fence(Ordering.Relaxed);", "memory fences cannot have `Relaxed` ordering"],
  [
    "N.compareExchange(0, 1, Ordering.AcqRel, Ordering.AcqRel).unwrap();",
    "`compare_exchange`'s failure ordering may not be `Release` or `AcqRel`, since a failed `compare_exchange` does not result in a write",
  ],
])("%s is refused", (body, message) => {
  expect(said(body, "const N = new AtomicI32(0);")).toEqual([`invalid_atomic_ordering ${message}`]);
});

test("orders that an operation can have are not, nor those that nobody knows", () => {
  const body =
    "for (const order of [Ordering.Release, Ordering.SeqCst] as Ordering[]) N.load(order); fence(Ordering.AcqRel); N.fetchAdd(1, Ordering.Release);";
  expect(said(body, "const N = new AtomicI32(0);")).toEqual([]);
});

test("a closure of parIter may not change what it captures", () => {
  const variables = "let sum = 0; const list: number[] = [], lock = new Mutex(0), n = new AtomicI32(0);";
  expect(
    said(`${variables}
      parIter([1]).forEach((one) => { sum += one; });
      parIter([1]).map((one) => list.push(one)).count();`),
  ).toEqual([
    "E0594 cannot assign to `sum`, as it is a captured variable in a `Fn` closure",
    "E0596 cannot borrow `list` as mutable, as it is a captured variable in a `Fn` closure",
  ]);
  expect(
    said(`${variables}
      parIter([1]).forEach((one) => { lock.lock().unwrap().value += one + sum + list.length; n.swap(one, Ordering.SeqCst); });
      parIter([1]).forEach((one) => { let own = 0; own += one; console.log(own); });`),
  ).toEqual([]);
});
