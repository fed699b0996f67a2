import type { Shown } from "./shown.js";

const program = (value: string, change: string, items = ""): string => `import { Arc } from "thread-lessons";
${items}
function push(list: unknown): void { (list as number[]).push(9); }
export function main() {
  const shared = new Arc(${value});
  try { ${change}; console.log("changed"); } catch (e) { console.log((e as Error).message); }
}`;

const full = "Cannot add property 1, object is not extensible";

/** What a detour around the types cannot change in an `Arc`. */
export const frozen: readonly Shown[] = [
  {
    title: "parts of what was frozen before",
    text: program("Object.freeze({ list: [1] })", "push(shared.value.list)"),
    expected: full,
  },
  {
    title: "keys of a map",
    text: program("new Map([[[1], 2]])", "push([...shared.value.keys()][0])"),
    expected: full,
  },
  {
    title: "elements of a set",
    text: program("new Set([[1]])", "push([...shared.value][0])"),
    expected: full,
  },
  {
    title: "#private fields",
    text: program(
      "new Shop()",
      "push(shared.value.log)",
      "class Shop { #log = [1]; get log() { return this.#log; } }",
    ),
    expected: full,
  },
  {
    title: "what symbols name",
    text: program(
      `{ [Symbol.for("list")]: [1] } as unknown as { list: number[] }`,
      `push(Reflect.get(shared.value, Symbol.for("list")))`,
    ),
    expected: full,
  },
  {
    title: "what an Option holds",
    text: program("Some([1])", "push(shared.value.unwrap())").replace("Arc", "Arc, Some"),
    expected: full,
  },
  {
    title: "bytes, by a method",
    text: program("new Uint8Array(2)", "(shared.value as Uint8Array).set([1])"),
    expected: "cannot call set: the value is shared and may not change",
  },
  {
    title: "bytes, through a DataView",
    text: program("new DataView(new ArrayBuffer(2))", "(shared.value as DataView).setInt8(0, 1)"),
    expected: "cannot call setInt8: the value is shared and may not change",
  },
];
