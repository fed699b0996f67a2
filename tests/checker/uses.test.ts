import ts from "typescript";
import { expect, it } from "vitest";
import { namesUsed } from "#lib/checker/uses.js";

const names = (text: string): ReadonlySet<string> =>
  namesUsed(ts.createSourceFile("p.ts", text, ts.ScriptTarget.ES2022)).names;

it.each([
  [
    "an item by its path",
    'import { thread } from "thread-lessons"; thread.scope(() => {});',
    "thread.scope",
    true,
  ],
  [
    "an item under another name",
    'import { thread as t } from "thread-lessons"; t.scope(() => {});',
    "thread.scope",
    true,
  ],
  [
    "an item of a namespace import",
    'import * as std from "thread-lessons"; std.thread.scope(() => {});',
    "thread.scope",
    true,
  ],
  [
    "an item taken out of another",
    'import { thread } from "thread-lessons"; const { scope: s } = thread; s(() => {});',
    "thread.scope",
    true,
  ],
  ["a class", 'import { Mutex } from "thread-lessons"; const m = new Mutex(0);', "Mutex", true],
  ["an item that is handed on", 'import { drop } from "thread-lessons"; [1].forEach(drop);', "drop", true],
  ["a member of any value", "declare const handle: any; handle!.join().unwrap();", ".join", true],
  ["a global", "setTimeout(() => {}, 1);", "setTimeout", true],
  [
    "a value in a shorthand property",
    'import { drop } from "thread-lessons"; const o = { drop };',
    "drop",
    true,
  ],
  [
    "no item that is only imported",
    'import { thread, Mutex } from "thread-lessons"; thread.spawn(() => {});',
    "Mutex",
    false,
  ],
  [
    "no item that is only a type",
    'import { Mutex } from "thread-lessons"; let m: Mutex<number>;',
    "Mutex",
    false,
  ],
  ["no class of the program's own", "class Mutex {} new Mutex();", "Mutex", false],
  ["no item of another module", 'import { thread } from "./mine.js"; thread.scope();', "thread.scope", false],
  ["no name of a property", "const o = { drop: 1 };", "drop", false],
  ["no word in a comment or a text", '// thread.scope\nconst s = "thread.scope";', "thread.scope", false],
])("counts %s", (_, text, name, used) => {
  expect(names(text).has(name)).toBe(used);
});
