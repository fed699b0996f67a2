import { expect, test } from "vitest";
import { createCompiler } from "#lib/compiler/compiler.js";
import { checkOwnership } from "#lib/ownership/ownership.js";

const { compile } = createCompiler();

/** The codes and messages of what ownership says about a program, with this in `main`. */
function said(body: string): readonly string[] {
  const names = "Arc, AtomicI32, Cell, join, move, Mutex, Ordering, parIter, range, Rc, splitAtMut, thread";
  const text = `import { ${names} } from "thread-lessons";\nexport function main(): void { ${body} }`;
  const { diagnostics, analysis } = compile({ file: "program.ts", text });
  expect(diagnostics).toEqual([]);
  return checkOwnership(analysis).map(({ code, message }) => `${code} ${message}`);
}

const twice = "E0499 cannot borrow `n` as mutable more than once at a time";
const shared = "E0502 cannot borrow `n` as immutable because it is also borrowed as mutable";

test.each([
  ["change one variable", "let n = 0; join(() => { n += 1; }, () => { n += 2; });", [twice]],
  ["change and read it", "let n = 0; join(() => { n += 1; }, () => console.log(n));", [shared]],
  ["have names", "let n = 0; const a = () => { n += 1; }, b = () => { n += 2; }; join(a, b);", [twice]],
  [
    "are the same one",
    "let n = 0; const f = () => { n += 1; }; join(f, f);",
    ["E0382 use of moved value: `f`"],
  ],
  ["go on in a loop", "let n = 0; while (n < 3) join(() => { n += 1; }, () => { n += 2; });", [twice]],
])("the closures of join cannot borrow one variable when they %s", (_, body, expected) => {
  expect(said(body)).toEqual(expected);
});

test.each([
  ["read one variable", "const n = [1]; join(() => n.length, () => n[0]);"],
  [
    "change variables of their own",
    "let a = 0, b = 0; join(() => { a += 1; }, () => { b += 1; }); console.log(a, b);",
  ],
  [
    "run one pair after the other",
    "let n = 0; join(() => { n += 1; }, () => 1); join(() => 1, () => { n += 1; }); n += 1;",
  ],
  [
    "go on in a loop",
    "let a = 0, b = 0; while (a < 3) join(() => { a += 1; }, () => { b += 1; }); console.log(a, b);",
  ],
  [
    "share by a Mutex",
    "const n = new Mutex(0); join(() => { n.lock().unwrap().value += 1; }, () => { n.lock().unwrap().value += 1; });",
  ],
  [
    "have a part each",
    "const all = new Int32Array(4); const [a, b] = splitAtMut(all, 2); join(() => a.fill(1), () => b.fill(2));",
  ],
])("the closures of join may %s", (_, body) => {
  expect(said(body)).toEqual([]);
});

const rc = "E0277 `Rc<number>` cannot be shared between threads safely";
const sent = "E0277 `Rc<number>` cannot be sent between threads safely";

test.each([
  ["the first closure of join", "const rc = new Rc(1); join(() => rc.value, () => 1);", [rc]],
  ["the second one", "const rc = new Rc(1); join(() => 1, () => rc.value);", [rc]],
  ["what one returns", "join(() => new Rc(1), () => 1);", [sent]],
  ["a closure of parIter", "const rc = new Rc(1); parIter([1]).map((n) => n + rc.value).count();", [rc]],
  ["its elements", "parIter(range(0, 2)).map((n) => new Rc(n)).count();", [sent]],
  [
    "a cell",
    "const cell = new Cell(1); console.log(parIter([1]).any((n) => n === cell.get()));",
    ["E0277 `Cell<number>` cannot be shared between threads safely"],
  ],
])("%s has to be Send", (_, body, expected) => {
  expect(said(body)).toEqual(expected);
});

test("what is Send may cross with a closure of parIter", () => {
  const body = `const most = new Arc(2), n = new AtomicI32(0), list = [1];
    parIter(list).filter((one) => one < most.value).map((one) => one + list.length).forEach((one) => { n.fetchAdd(one, Ordering.Relaxed); });`;
  expect(said(body)).toEqual([]);
});
