import ts from "typescript";
import { describe, expect, it } from "vitest";
import { idleSpawns } from "#lib/checker/idle.js";

const idle = (text: string) => idleSpawns(ts.createSourceFile("p.ts", text, ts.ScriptTarget.ES2022, true));

describe("a thread is there for show", () => {
  it.each([
    ["that does nothing", "thread.spawn(() => {});"],
    ["that only sleeps", "s.spawn(() => thread.sleep(Duration.fromMillis(5)));"],
    ["that only sleeps, in a block", "s.spawn(() => { for (;;) thread.sleep(Duration.fromMillis(5)); });"],
    ["that returns a literal", "builder.spawn(() => 3);"],
    ["that returns an empty list", "thread.spawn(() => { return []; });"],
    ["that returns nothing", "thread.spawn(() => undefined);"],
    ["with a closure that owns what it does not use", "thread.spawn(move(() => {}));"],
    ["that runs a function of the program", "function run() {} thread.spawn(run);"],
    ["that calls a function of the program", "const run = () => null; thread.spawn(() => run());"],
  ])("%s", (_, text) => {
    expect(idle(`\n${text}`)).toEqual([2]);
  });
});

describe("a thread has something to do", () => {
  it.each([
    ["that calls something else", "thread.spawn(() => console.log(1));"],
    ["that sleeps and then prints", "thread.spawn(() => { thread.sleep(1); console.log(1); });"],
    ["that returns what it was given", "thread.spawn(move(() => cards));"],
    ["that returns what it computed", "thread.spawn(() => { return a + b; });"],
    ["that changes a variable", "s.spawn(() => { total += 1; });"],
    ["that counts", "s.spawn(() => { total++; });"],
    ["that throws", 'thread.spawn(() => { throw new Error("x"); });'],
    ["that calls itself, perhaps for ever", "function run() { run(); } thread.spawn(run);"],
    ["whose function is not of this program", "thread.spawn(run);"],
    ["whose argument does something", "function no() {} thread.spawn(() => no(count()));"],
  ])("%s", (_, text) => {
    expect(idle(text)).toEqual([]);
  });
});
