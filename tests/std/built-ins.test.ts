import { afterAll, expect, test } from "vitest";
import { compile, engineForTests, stdout } from "../engine/programs.js";

const engine = engineForTests(1);
afterAll(() => engine.close());

async function printed(text: string): Promise<string> {
  const [run] = await engine.simulate(compile(text), ["main first"]);
  return run === undefined ? "" : stdout(run);
}

test("a program cannot change what the next one gets from the language", async () => {
  const changes = [
    `Array.prototype, "last"`,
    `Array.prototype, "map"`,
    `Object.prototype, "toString"`,
    `Object.prototype, "extra"`,
    `Error.prototype, "name"`,
    `TypeError.prototype, "message"`,
    `Array, "from"`,
    `Date, "now"`,
    `Object, "keys"`,
    `Uint8Array.prototype, "fill"`,
    `Object.getPrototypeOf(Uint8Array.prototype), "fill"`,
    `Object.getPrototypeOf([].values()), "next"`,
    `Object.getPrototypeOf(Object.getPrototypeOf((function* () {})())), "next"`,
    `globalThis, "mine"`,
  ];
  const text = `
    const change = (target: object, key: string) => { (target as Record<string, unknown>)[key] = () => 1; };
    const tried = (f: () => void) => { try { f(); return "changed"; } catch (e) { return (e as Error).constructor.name; } };
    export function main() { ${changes.map((pair) => `console.log(tried(() => change(${pair})));`).join("\n")} }`;
  expect(await printed(text)).toBe("TypeError\n".repeat(changes.length));
});

test("what V8 does not let us freeze hurts only who changes it", async () => {
  const text = (change: string) => `
    export function main() {
      const list = [1, 2];
      ${change}
      console.log([...list], [].constructor === Array);
      throw new Error("the end");
    }`;
  const changes = `
    Array.prototype[Symbol.iterator] = function* () { yield 7; } as never;
    Array.prototype.constructor = Map as never;`;
  for (const change of [changes, "", changes, changes, ""]) {
    const [run] = await engine.simulate(compile(text(change)), ["main first"]);
    expect(run?.end).toEqual({ kind: "exit", code: 101 });
    expect(run?.events.filter(({ kind }) => kind === "panic")).toHaveLength(1);
    if (change === "") expect(run && stdout(run)).toBe("[1, 2] true\n");
  }
});

test("objects, errors and subclasses have properties of their own with the names of built-in ones", async () => {
  const text = `
    class Mine extends Error { constructor(message: string) { super(message); this.name = "Mine"; } }
    class Field extends Error { override name = "Field"; }
    class Bag extends Map<string, number> { override get(key: string) { return (super.get(key) ?? 0) + 1; } }
    class Line extends Array<number> { override toString() { return "line"; } }
    export function main() {
      const error = new Error("a"); error.name = "Named"; error.message = "b";
      console.log(String(error), String(new Mine("c")), String(new Field("d")), String(new TypeError("e")));
      const object: Record<string, unknown> = {}; object.toString = () => "own";
      console.log(String(object), Object.keys(object), String({}), new Bag([["a", 1]]).get("a"), String(new Line(2)));
      for (const key in {}) console.log(key);
    }`;
  expect(await printed(text)).toBe(
    `Named: b Mine: c Field: d TypeError: e\nown ["toString"] [object Object] 2 line\n`,
  );
});
