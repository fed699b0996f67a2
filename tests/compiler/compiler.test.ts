import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createCompiler } from "#lib/compiler/compiler.js";
import { compile, Evaluation, Handle, STD_TYPES } from "./two-threads.js";

const MAIN = "export function main(): unknown { return 0; }\n";

function codeOf(text: string): string {
  const { program, diagnostics } = compile(text);
  if (!program) throw new Error(JSON.stringify(diagnostics, null, 1));
  return program.code;
}

function codesOf(text: string): readonly string[] {
  return compile(text).diagnostics.map(({ code, span }) => `${code} ${span.line}:${span.column}`);
}

/** What the program's `main` returns in a thread with the given std. */
function run(text: string, std: Record<string, unknown> = {}): unknown {
  return new Evaluation(codeOf(text), std).exports.main();
}

test("the program carries the name that it was compiled under, and so does its map", () => {
  const { program } = compile(MAIN, "02_main_end/unjoined.ts");
  expect(program?.file).toBe("02_main_end/unjoined.ts");
  expect(JSON.parse(program?.map ?? "{}")).toMatchObject({
    version: 3,
    sources: ["02_main_end/unjoined.ts"],
  });
});

test("imports are taken from std, renamed ones by their own name", () => {
  const text =
    'import { panic, move as mv, type Own } from "thread-lessons";\nexport function main(): unknown { const x: Own<unknown> = [panic, mv]; return x; }';
  expect(run(text, { panic: "p", move: "m" })).toEqual(["p", "m"]);
});

test("a first line for the shell is no part of the program", () => {
  expect(run(`#!/usr/bin/env thread-lessons\n${MAIN}`)).toBe(0);
});

test("a text that is nested too deeply for the stack is refused, and the next one compiles", () => {
  const deep = (inside: string): string => `export function main(): unknown { return ${inside}; }`;
  expect(codesOf(deep(`${"(".repeat(9000)}1${")".repeat(9000)}`))).toEqual(["unsupported_syntax 1:1"]);
  expect(codesOf(deep(Array(9000).fill("1").join(" + ")))).toEqual(["unsupported_syntax 1:1"]);
  expect(run(deep("1 + 1"))).toBe(2);
});

test("a namespace import is all of std", () => {
  const text =
    'import * as std from "thread-lessons";\nexport function main(): unknown { return std.panic; }';
  expect(run(text, { panic: "p" })).toBe("p");
});

test.each([
  ["import type", 'import type { Own } from "thread-lessons";\nexport type T = Own<number>;'],
  ["types among named imports", 'import { Own } from "thread-lessons";\nexport type T = Own<number>;'],
  ["an import for nothing", 'import "thread-lessons";'],
])("%s leaves nothing behind", (_title, text) => {
  expect(codeOf(`${text}\n${MAIN}`)).not.toContain("$std");
});

test("main is found under the name that it is exported by", () => {
  expect(run("function run(): number { return 7; }\nexport { run as main };")).toBe(7);
  expect(run("export const main = (): number => 8;")).toBe(8);
});

test("compiled code is strict", () => {
  expect(
    run("export function main(): unknown { return (function (this: unknown) { return this; })(); }"),
  ).toBe(undefined);
});

test("exported declarations of every kind lose their export", () => {
  const text = `${MAIN}export const A = 1, B = [2];\nexport class C {}\nexport enum E { X }\nexport interface I {}\nexport type T = I;\nexport function f(): void {}`;
  expect(codeOf(text)).not.toMatch(/\bexport\b/);
  expect(run(text)).toBe(0);
});

test("each static item is made through the runtime, numbered from the top", () => {
  const text = `import { Mutex, Arc, LazyLock, AtomicI32 } from "thread-lessons";
const A = new Mutex(1);
const B = new Arc(new Mutex(2));
const C = { both: [new Mutex(3), new Mutex(4)] };
const D = new LazyLock(() => new Mutex(5));
class Stats { static readonly total = new AtomicI32(6); local = new Mutex(7); }
export function main(): unknown { return [A, B, C, D, Stats]; }`;
  const evaluation = new Evaluation(codeOf(text));
  expect(evaluation.items).toEqual([0, 1, 2, 3, 4, 5]);
  const [a, b] = evaluation.exports.main() as Handle[];
  expect([a?.value, (b?.value as Handle | undefined)?.value]).toEqual([1, 2]);
});

test("handles that a callback makes at the top level are one item, those that wait are none", () => {
  const text = `import { Mutex, threadLocal, move } from "thread-lessons";
const LOCKS = Array.from({ length: 2 }, (_, i) => new Mutex(i));
const ONE = (() => new Mutex(7))();
const local = threadLocal(() => new Mutex(8));
const make = move(() => new Mutex(9));
const table = { make: () => new Mutex(10) };
export function main(): unknown { return [LOCKS, ONE, local, make, table]; }`;
  const evaluation = new Evaluation(codeOf(text), { threadLocal: () => "key" });
  expect(evaluation.items).toEqual([0, 1]);
  const [locks] = evaluation.exports.main() as Handle[][];
  expect(locks?.map(({ value }) => value)).toEqual([0, 1]);
});

test("handles that a function makes are its own", () => {
  const text =
    'import { Mutex } from "thread-lessons";\nexport function main(): unknown { return new Mutex(1); }';
  const evaluation = new Evaluation(codeOf(text));
  expect(evaluation.exports.main()).toBeInstanceOf(Handle);
  expect(evaluation.items).toEqual([]);
});

test("module-level objects and arrays are constants, in static fields too; functions, classes, primitives and typed arrays are left alone", () => {
  const text = `import { threadLocal } from "thread-lessons";
const A = [1]; const B = { b: 1 } as const; const C = new Map([[1, 2]]);
const n = 1; const s = "s"; const f = () => 1; const K = class {}; const bytes = new Uint8Array(1); const r = /x/g;
const local = threadLocal(() => [1]);
class C2 { static readonly list = [3]; static readonly n = 1; list = [4]; }
export function main(): unknown { const inner = [2]; return [A, B, C, n, s, f, K, bytes, r, local, inner, C2]; }`;
  const evaluation = new Evaluation(codeOf(text), { threadLocal: () => "key" });
  expect(evaluation.constants).toEqual([[1], { b: 1 }, new Map([[1, 2]]), [3]]);
});

test("a catch clause of the learner's asks the runtime first, with and without a binding", () => {
  const body = `try { throw 1; } catch (e) { seen.push(e); } try { throw 2; } catch { seen.push("c"); } try { throw { k: 3 }; } catch ({ k }: any) { seen.push(k); }`;
  const evaluation = new Evaluation(
    codeOf(`export function main(): unknown { const seen: unknown[] = []; ${body} return seen; }`),
  );
  expect(evaluation.exports.main()).toEqual([1, "c", 3]);
  expect(evaluation.calls).toEqual(["thrown", "caught", "thrown", "caught", "thrown", "caught"]);
});

test("a catch clause that using is compiled to tells that the thread unwinds", () => {
  const text = `export function main(): unknown { const seen: string[] = []; try { using r = { [Symbol.dispose]() { seen.push("closed"); } }; void r; throw 1; } catch { seen.push("caught"); } return seen; }`;
  const evaluation = new Evaluation(codeOf(text));
  expect(evaluation.exports.main()).toEqual(["closed", "caught"]);
  expect(evaluation.calls).toEqual(["thrown", "unwinding", "caught"]);
});

test("a dying thread runs no finally body and disposes of nothing", () => {
  const text = `import { panic } from "thread-lessons";
const seen: string[] = [];
export function main(): unknown {
  for (;;) {
    try { using r = { [Symbol.dispose]() { seen.push("closed"); } }; void r; panic("die"); }
    finally { seen.push("finally"); continue; }
  }
}`;
  const death = new Error("death");
  const evaluation = new Evaluation(codeOf(text), {
    panic() {
      evaluation.dying = true;
      throw death;
    },
  });
  expect(() => evaluation.exports.main()).toThrow(death);
  expect(evaluation.constants).toEqual([[]]);
});

test("constructors and initialisers do nothing while an instance is revived", () => {
  const text = `const seen: string[] = [];
function note(s: string): string { seen.push(s); return s; }
class A { a = note("field"); static s = note("static"); constructor(public p: number, { q }: { q: string } = { q: note("default") }) { note("constructor" + q + p); } }
class B extends A { #b = note("private"); constructor() { super(1); note("derived" + this.#b); } }
class C extends B { c = note("implicit"); }
export function main(): unknown { return [seen, A, B, C]; }`;
  const evaluation = new Evaluation(codeOf(text));
  evaluation.reviving = true;
  for (const { construct } of evaluation.classes) new construct();
  expect((evaluation.exports.main() as unknown[])[0]).toEqual(["static"]);
  evaluation.reviving = false;
  new (evaluation.classes[2]?.construct ?? Object)();
  expect((evaluation.exports.main() as unknown[])[0]).toEqual([
    ...["static", "field", "default", "constructordefault1", "private", "derivedprivate", "implicit"],
  ]);
});

test("a closure over a const can be read in place but not written", () => {
  const text =
    "export function main(): unknown { let a = 1; const b = 2; return () => { a += b; return a; }; }";
  const evaluation = new Evaluation(codeOf(text));
  const closure = evaluation.exports.main() as () => number;
  const tag = evaluation.tags.get(closure);
  expect(tag?.get?.()).toEqual({ a: 1, b: 2 });
  tag?.set?.({ a: 10, b: 20 });
  expect(closure()).toBe(12);
});

test("callbacks of the ES library and functions called in place carry no tag, stored functions do", () => {
  const text = `export function main(): unknown {
  const seen: unknown[] = [];
  [1].forEach((x) => seen.push(x));
  (() => seen.push(2))();
  const set = new Set<() => number>();
  set.add(() => 3);
  seen.push(() => 4);
  return [...set, seen];
}`;
  expect(codeOf(text).match(/\$rt\.factory\(/g)).toHaveLength(3);
});

test.each([
  ["no main at all", "const a = 1;", ["E0601 1:13"]],
  ["an empty file", "", ["E0601 1:1"]],
  ["a main that is not exported", "function main(): void {}", ["E0601 1:10"]],
  ["a main that is no function", "export const main = 1;", ["E0601 1:14"]],
  ["a main that takes parameters", "export function main(n: number): void { void n; }", ["E0580 1:17"]],
  [
    "a main whose parameters are optional",
    "export function main(n?: number): void { void n; }",
    ["E0580 1:17"],
  ],
  ["a default export", `export default function f(): void {}\n${MAIN}`, ["E0601 1:1"]],
  ["a foreign import", `import x from "y";\n${MAIN}x;`, ["E0432 1:15"]],
  ["a foreign import for nothing", `import "y";\n${MAIN}`, ["E0432 1:8"]],
  ["a dynamic import, of std too", `${MAIN}const a = import("thread-lessons");`, ["E0432 2:11"]],
  ["require", `${MAIN}const a = require("fs");`, ["E0432 2:11"]],
  ["import.meta", `${MAIN}const a = import.meta;`, ["E0432 2:11"]],
  ["a re-export", `export * from "./other";\n${MAIN}`, ["E0432 1:15"]],
  ["an import type of another file", `type T = import("./other").T;\n${MAIN}`, ["E0432 1:17"]],
  ["a name that compiled code uses", `const $rt = 1;\n${MAIN}`, ["reserved_name 1:7"]],
  [
    "a decorator of a class and of a method",
    `function d(_: unknown, __: unknown): void {}\n@d class C { @d m(): void {} }\n${MAIN}`,
    ["unsupported_syntax 2:1", "unsupported_syntax 2:14"],
  ],
  ["an accessor field", `class C { accessor n = 1; }\n${MAIN}`, ["unsupported_syntax 1:11"]],
  ["a namespace with a value", `namespace N { export const a = 1; }\n${MAIN}`, ["unsupported_syntax 1:11"]],
  [
    "a nested one, once",
    `namespace A.B { export function f(): void {} }\n${MAIN}`,
    ["unsupported_syntax 1:11"],
  ],
  ["what Node 20 has not", `${MAIN}void [DisposableStack, SuppressedError];`, ["TS2304 2:7", "TS2304 2:24"]],
  [
    "an iterator under using",
    `${MAIN}function f(): void { using a = [1].values(); void a; }`,
    ["TS2850 2:32"],
  ],
  ["a syntax error, and nothing that follows from it", "export function main( {", ["TS1005 1:24"]],
  [
    "type errors in source order",
    `${MAIN}const b: number = "x";\nconst a: string = 1;`,
    ["TS2322 2:7", "TS2322 3:7"],
  ],
  ["a name that std does not have", `import { nothing } from "thread-lessons";\n${MAIN}`, ["TS2305 1:10"]],
  ["Node's globals", `${MAIN}process.exit();`, ["TS2591 2:1"]],
])("%s is diagnosed", (_title, text, expected) => {
  expect(codesOf(text)).toEqual(expected);
  expect(compile(text).program).toBeNull();
});

test("a namespace of types is only types", () => {
  const text =
    "namespace N { export interface I { n: number } export namespace M { export type T = I } }\ndeclare namespace D { const a: number; }";
  expect(codesOf(`${text}\n${MAIN}`)).toEqual([]);
  expect(run(`${text}\n${MAIN}`)).toBe(0);
});

test("no prefix of a program makes the compiler throw", () => {
  const text = readFileSync(fileURLToPath(new URL("../fixtures/ui/accepted.ts", import.meta.url)), "utf8");
  for (let end = 0; end < text.length; end += 23) {
    const { program, diagnostics } = compile(text.slice(0, end));
    expect(program === null).toBe(diagnostics.length > 0);
  }
}, 30_000);

test("a compiler answers for the newest text, also when programs alternate", () => {
  const compiler = createCompiler({ stdTypes: STD_TYPES });
  const good = { file: "a.ts", text: MAIN };
  const bad = { file: "b.ts", text: `${MAIN}const n: number = "";` };
  for (const source of [good, bad, good, bad]) {
    const { program, diagnostics } = compiler.compile(source);
    expect(program === null).toBe(source === bad);
    expect(diagnostics.map(({ span }) => span.file)).toEqual(source === bad ? ["b.ts"] : []);
  }
});
