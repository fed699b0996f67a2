import { expect, test } from "vitest";
import { compile, Evaluation } from "./two-threads.js";

const PRELUDE = `import { drop, move, type Own } from "thread-lessons";
const log: string[] = [];
const note = (text: string): true => { log.push(text); return true; };
class Guard {
  value = 1;
  list = [1, 2];
  constructor(readonly name: string) { note("+" + name); }
  self(): this { return this; }
  [Symbol.dispose](): void { note("-" + this.name); }
}
const lock = (name: string) => new Guard(name);
function take(guard: Own<Guard>) { note("take " + guard.name); }
function look(guard: Guard) { note("look " + guard.name); return guard; }
class Holder { constructor(readonly guard: Guard) {} get() { return this.guard; } }
`;

function programOf(body: string): string {
  return `${PRELUDE}export function main(): unknown { ${body}; return log; }`;
}

/** What a program notes: guards that it takes (+) and drops (-), and what happens in between. */
function logOf(body: string): string {
  const { program, diagnostics } = compile(programOf(body));
  if (!program) throw new Error(JSON.stringify(diagnostics, null, 1));
  const std = { drop: (value: Disposable) => value[Symbol.dispose]() };
  return (new Evaluation(program.code, std).exports.main() as string[]).join(" ");
}

const after = 'note("after")';

test.each([
  ["a statement ends", `lock("a").value += 1; ${after}`, "+a -a after"],
  [
    "a statement that only makes it ends",
    `lock("a"); new Guard("b"); void lock("c"); ${after}`,
    "+a -a +b -b +c -c after",
  ],
  [
    "a statement ends, the last one first",
    `note(String(lock("a").value + lock("b").value)); ${after}`,
    "+a +b 2 -b -a after",
  ],
  [
    "an initialiser has its value",
    `const n = lock("a").value, m = lock("b").value; ${after}; void [n, m]`,
    "+a -a +b -b after",
  ],
  ["a condition has its value", `if (lock("a").value > 0) note("body")`, "+a -a body"],
  [
    "a while condition has its value, each time",
    `let i = 0; while (lock("a").value > i) { note("body"); i++; }`,
    "+a -a body +a -a",
  ],
  ["a do condition has its value", `do note("body"); while (lock("a").value > 1)`, "body +a -a"],
  [
    "a part of a for head has its value",
    `for (let i = lock("a").value; i < 1 + lock("b").value; i += lock("c").value) note("body")`,
    "+a -a +b -b body +c -c +b -b",
  ],
  ["a for-of loop is over", `for (const n of lock("a").list) note(String(n)); ${after}`, "+a 1 2 -a after"],
  ["a for-of loop is left", `for (const n of lock("a").list) { if (n > 0) break; } ${after}`, "+a -a after"],
  ["a for-in loop is over", `for (const key in lock("a").list) note(key); ${after}`, "+a 0 1 -a after"],
  [
    "a labelled loop is over, from the label on",
    `outer: for (const n of lock("a").list) { note(String(n)); for (;;) continue outer; } ${after}`,
    "+a 1 2 -a after",
  ],
  [
    "a function returns out of a loop",
    `const f = () => { for (const n of lock("a").list) return n; return 0; }; f(); ${after}`,
    "+a -a after",
  ],
  ["a switch is over", `switch (lock("a").value) { case 1: note("one"); } ${after}`, "+a one -a after"],
  ["a case has its value", `switch (1) { case lock("a").value: note("one"); }`, "+a -a one"],
  ["a return has its value", `const f = () => { return lock("a").value; }; f(); ${after}`, "+a -a after"],
  ["a thrown value is made", `try { throw lock("a").name; } catch { ${after}; }`, "+a -a after"],
  [
    "an expression body has its value",
    `const f = () => lock("a").value; note(String(f() + f()))`,
    "+a -a +a -a 2",
  ],
  ["a default value is made", `const f = (n = lock("a").value) => note(String(n)); f()`, "+a -a 1"],
  ["a field is made", `class C { n = lock("a").value; } new C(); ${after}`, "+a -a after"],
  [
    "an operand of && or || has its value",
    `void (lock("a").value > 0 && lock("b").value > 1 || lock("c").value > 0); ${after}`,
    "+a -a +b -b +c -c after",
  ],
  [
    "the condition and the arm of ?: have their values",
    `const n = lock("a").value ? lock("b").value : 0; ${after}; void n`,
    "+a -a +b -b after",
  ],
  ["the left side of a comma has its value", `lock("a").value, lock("b").value`, "+a -a +b -b"],
  ["a yielded value is made", `function* f() { yield lock("a").value; ${after}; } [...f()]`, "+a -a after"],
  [
    "an argument of super has its value",
    `class C extends Holder { n: number; constructor(m: number, readonly k = 1) { super(lock("a" + m)); this.n = m; } } class D extends C { constructor(readonly x: number) { super(lock("d").value); ${after}; } } new D(1)`,
    "+d -d +a1 after",
  ],
])("a temporary is dropped when %s", (_title, body, expected) => {
  expect(logOf(body)).toBe(expected);
});

test.each([
  [
    "objects that an arm of ?: yields",
    `(note("?") ? lock("a").list : []).push(3); ${after}`,
    "? +a -a after",
  ],
  ["objects that || yields", `note(String((lock("a").list || []).length)); ${after}`, "+a 2 -a after"],
  ["one of two guards", `(note("?") ? lock("a") : lock("b")).value += 1; ${after}`, "? +a -a after"],
  [
    "a guard behind ?? and parentheses",
    `const none = new Map<string, Guard>(); (none.get("b") ?? lock("a")).value++; ${after}`,
    "+a -a after",
  ],
  ["what a borrowing function returns", `note(look(lock("a")).name); ${after}`, "+a look a a -a after"],
  ["a chain of methods that return this", `note(lock("a").self().self().name); ${after}`, "+a a -a after"],
  ["a template", `note(\`<\${lock("a").value}>\`); ${after}`, "+a <1> -a after"],
  [
    "an object literal and its keys",
    `const o = { [lock("a").name]: lock("b").value }; note(Object.keys(o).join())`,
    "+a +b -b -a a",
  ],
])("a temporary lives until the end of the statement in %s", (_title, body, expected) => {
  expect(logOf(body)).toBe(expected);
});

test.each([
  ["a variable", `const a = lock("a"); note(a.name); ${after}`, "+a a after"],
  ["using", `{ using a = lock("a"); note(a.name); } ${after}`, "+a a -a after"],
  ["an assignment", `let a: Guard; a = lock("a"); note((a ??= lock("b")).name)`, "+a a"],
  ["a return", `const f = () => lock("a"); const a = f(); ${after}; void a`, "+a after"],
  ["an array or an object", `const a = [lock("a"), { b: lock("b") }]; ${after}; void a`, "+a +b after"],
  ["an arm of ?:", `const a = note("?") ? lock("a") : lock("b"); ${after}; void a`, "? +a after"],
  ["a parameter of type Own", `take(lock("a")); ${after}`, "+a take a after"],
  ["std's drop", `drop(lock("a")); ${after}`, "+a -a after"],
  [
    "a parameter property",
    `const h = new Holder(lock("a")); note(h.get().name); note(h.get().name)`,
    "+a a a",
  ],
  [
    "a list",
    `const list: Guard[] = []; list.push(lock("a")); ${after}; list.pop(); note("end")`,
    "+a after -a end",
  ],
])("a value that %s owns is no temporary", (_title, body, expected) => {
  expect(logOf(body)).toBe(expected);
});

test.each([
  ["this", `const a = lock("a"); a.self().value++; ${after}`, "+a after"],
  ["an element", `const list = [lock("a")]; note(String(list.at(0)?.value)); ${after}`, "+a 1 after"],
  [
    "an entry of a map",
    `const map = new Map([["a", lock("a")]]); note(String(map.get("a")?.value)); ${after}`,
    "+a 1 after",
  ],
  ["a captured variable", `const a = lock("a"); const f = () => a; f().value++; ${after}`, "+a after"],
  ["a parameter", `const a = lock("a"); look(a).value++; ${after}`, "+a look a after"],
  [
    "a field through a local",
    `class C { g = lock("a"); get() { const g = this.g; return g; } } const c = new C(); c.get().value++; ${after}`,
    "+a after",
  ],
])("a function that returns %s lends it", (_title, body, expected) => {
  expect(logOf(body)).toBe(expected);
});

test("a missing link of an optional chain ends it, and nothing is dropped", () => {
  const body = `const f = (o: { lock?: () => Guard }) => o.lock?.().list[0].toFixed(1); note(String(f({}))); note(String(f({ lock: () => lock("a") })))`;
  expect(logOf(body)).toBe("undefined +a -a 1.0");
});

test("a loop's head keeps the order of what it evaluates", () => {
  const body = `const pair = (_: true, n: number[]) => n; for (const n of pair(note("first"), lock("a").list)) note(String(n))`;
  expect(logOf(body)).toBe("first +a 1 2 -a");
});

test("an exception drops the temporaries of its statement and of the loops around it", () => {
  const body = `try { for (const n of lock("a").list) { lock("b").value = (() => { throw n; })(); } } catch { ${after}; }`;
  expect(logOf(body)).toBe("+a +b -b -a after");
});

test("this and arguments mean the same inside a statement with temporaries", () => {
  const body = `const o = { n: 5, f(..._: number[]) { note(String(lock("a").value + this.n + arguments.length)); } }; o.f(1, 2)`;
  expect(logOf(body)).toBe("+a 8 -a");
});

test("a statement with temporaries adds no closure to those that can cross", () => {
  const { program } = compile(
    programOf('const n = 1; lock("a").value = n; note([n].map((x) => lock("b").value + x).join())'),
  );
  const { program: without } = compile(programOf("const n = 1; note([n].map((x) => 1 + x).join())"));
  const count = (code = ""): number => code.split("$rt.factory(").length;
  expect(count(program?.code)).toBe(count(without?.code));
});

test("a program without temporaries is left alone", () => {
  const { program } = compile(programOf("note(`plain`)"));
  expect(program?.code).not.toMatch(/\$rt\.(statement|temporary)/);
});

test.each([
  ["const { value } = lock('a')", "{ value }"],
  ["const f = ({ value } = lock('a')) => value; f()", "{ value }"],
  ["const [n = 1, { value } = lock('a')] = [] as [number?, Guard?]; void [n, value]", "{ value }"],
  ["function* f(): Generator<number, void, number> { lock('a').value += yield 1; } f()", "yield 1"],
])("%s is diagnosed: a temporary cannot outlive its expression", (body, place) => {
  const text = programOf(body);
  const { diagnostics, program } = compile(text);
  const [{ code, span } = { code: "", span: { column: 0, endColumn: 0, line: 0 } }] = diagnostics;
  expect(code).toBe("loose_temporary");
  expect(text.split("\n")[span.line - 1]?.slice(span.column - 1, span.endColumn - 1)).toBe(place);
  expect(program).toBeNull();
});

test("a pattern may take apart a temporary that lives long enough", () => {
  expect(
    logOf(
      `let value = 0; ({ value } = lock("a")); const { length } = lock("b").list; note(String(value + length))`,
    ),
  ).toBe("+a -a +b -b 3");
});

test("code that names itself in a circle is answered", () => {
  const circle =
    "const a = b.pop(), b = [a]; const c = (() => c)(); function f(): Guard { return f(); } f().value; a.value; c.value";
  expect(() => compile(programOf(circle))).not.toThrow();
});
