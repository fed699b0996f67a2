import { SourceMap, type SourceMapPayload } from "node:module";
import { expect, test } from "vitest";
import { compile, Evaluation } from "./two-threads.js";

/** Where the learner reads that something happened: V8's position in the emitted code, mapped back. */
function positionIn(stack: string, map: string): string {
  const [, line = 0, column = 0] = /program\.js:(\d+):(\d+)/.exec(stack) ?? [];
  const payload = JSON.parse(map) as SourceMapPayload;
  const entry = new SourceMap(payload).findEntry(Number(line) - 1, Number(column) - 1);
  return "originalLine" in entry
    ? `${entry.originalSource}:${entry.originalLine + 1}:${entry.originalColumn + 1}`
    : "?";
}

/** Runs a program and tells where the `@` in its text stands, and where the stack says that it failed. */
function positions(marked: string, inOtherThread = false): { expected: string; actual: string } {
  const before = marked.slice(0, marked.indexOf("@")).split("\n");
  const expected = `lesson.ts:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
  const { program, diagnostics } = compile(marked.replace("@", ""), "lesson.ts");
  if (!program) throw new Error(JSON.stringify(diagnostics));
  const fail = (): never => {
    throw new Error("failed");
  };
  const handle = { join: () => ({ unwrap: fail }) };
  const spawn = (f: () => unknown) => (inOtherThread ? remake(f) : handle);
  const evaluation = new Evaluation(program.code, {
    panic: fail,
    thread: { spawn },
    Duration: { fromMillis: fail },
  });
  const remake = (f: () => unknown): unknown => {
    const tag = evaluation.tags.get(f);
    return evaluation.factories.get(tag?.id ?? -1)?.call(undefined)();
  };
  let stack = "";
  try {
    evaluation.exports.main();
  } catch (error) {
    stack = (error as Error).stack ?? "";
  }
  return { expected, actual: positionIn(stack, program.map) };
}

const IMPORTS = 'import { panic, thread, Duration } from "thread-lessons";\n';

test.each([
  ["panic", `export function main(): void {\n  @panic("x");\n}`],
  [
    "panic after other statements on its line",
    `export function main(): void {\n  const a = 1; void a; @panic("x");\n}`,
  ],
  [
    "unwrap at the end of a chain",
    "export function main(): void {\n  const h = thread.spawn(() => 1);\n  h.join().@unwrap();\n}",
  ],
  [
    "unwrap on a line of its own",
    "export function main(): void {\n  thread\n    .spawn(() => 1)\n    .join()\n    .@unwrap();\n}",
  ],
  ["throw new Error", `export function main(): void {\n  throw @new Error("x");\n}`],
  ["an error made elsewhere", `export function main(): void {\n  const e = @new Error("x");\n  throw e;\n}`],
  [
    "a TypeError of the language",
    "export function main(): void {\n  const o = null as unknown as { k: { l: number } };\n  void o.@k.l;\n}",
  ],
  [
    "a failure in a statement with temporaries",
    'class G { value = 1; [Symbol.dispose](): void {} }\nexport function main(): void {\n  new G().value += @panic("x");\n}',
  ],
  ["a call inside arguments", "export function main(): void {\n  void [[1], Duration.@fromMillis(1)];\n}"],
  [
    "panic in a module function",
    `function f(n: number): void {\n  if (n > 0) @panic("x");\n}\nexport function main(): void {\n  f(1);\n}`,
  ],
  [
    "panic in a class's constructor",
    `class C {\n  k: number;\n  constructor(k: number) {\n    this.k = k;\n    @panic("x");\n  }\n}\nexport function main(): void {\n  new C(1);\n}`,
  ],
  [
    "panic in a field initialiser",
    `class C {\n  k: number = @panic("x");\n}\nexport function main(): void {\n  new C();\n}`,
  ],
  [
    "panic inside a using block",
    `export function main(): void {\n  using r = { [Symbol.dispose]() {} };\n  void r;\n  @panic("x");\n}`,
  ],
  [
    "panic in a try with finally",
    `export function main(): void {\n  try {\n    @panic("x");\n  } finally {\n    void 0;\n  }\n}`,
  ],
  [
    "panic in a finally body",
    `export function main(): void {\n  try {\n    void 0;\n  } finally {\n    @panic("x");\n  }\n}`,
  ],
  [
    "panic in a catch body without binding",
    `export function main(): void {\n  try {\n    panic("x");\n  } catch {\n    @panic("y");\n  }\n}`,
  ],
])("%s is reported where the learner wrote it", (_title, source) => {
  const { expected, actual } = positions(IMPORTS + source);
  expect(actual).toBe(expected);
});

test("a panic in a closure that another thread made is reported where the learner wrote it", () => {
  const source = `${IMPORTS}export function main(): void {\n  thread.spawn(() => {\n    const f = () => @panic("x");\n    f();\n  });\n}`;
  const { expected, actual } = positions(source, true);
  expect(actual).toBe(expected);
});

test("the place of a thrown value that is no Error is the throw", () => {
  const text = 'export function main(): void {\n  const a = 1;\n  if (a > 0) throw "text";\n}';
  const { program } = compile(text, "lesson.ts");
  if (!program) throw new Error("does not compile");
  const evaluation = new Evaluation(program.code);
  expect(() => evaluation.exports.main()).toThrow("text");
  expect(positionIn(evaluation.thrownAt, program.map)).toBe("lesson.ts:3:14");
});
