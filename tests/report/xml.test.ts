import { execFileSync, spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { element, textNode } from "#lib/report/xml.js";

describe("an element", () => {
  it("has its attributes in order, and none that is undefined", () => {
    expect(element("a", { one: 1, two: undefined, three: "3" })).toBe('<a one="1" three="3"/>');
  });

  it("keeps line breaks of attributes, which readers would make into spaces", () => {
    expect(element("a", { text: "one\ntwo\tthree" })).toBe('<a text="one&#10;two&#9;three"/>');
  });
});

const awkward = "<a href=\"x\"> & 'b' ]]> \r\n\t \u001b[31m \0 \u0085 \ufffe \uffff \ud800 é 🙂 \u{1fffe}";
const legal = awkward
  .replace("\u001b", "\\u001b")
  .replace("\0", "\\u0000")
  .replace("\ufffe", "\\ufffe")
  .replace("\uffff", "\\uffff")
  .replace("\ud800", "\\ud800")
  .replace("\u{1fffe}", "\\u1fffe");

const hasPython = spawnSync("python3", ["--version"]).status === 0;

it.skipIf(!hasPython)("what is written is read as it was, and shown where XML has no place for it", () => {
  const xml = element("a", { text: awkward }, [textNode(awkward)]);
  const read = `import sys, json, xml.etree.ElementTree as xml
node = xml.fromstring(sys.stdin.buffer.read())
print(json.dumps([node.text, node.get("text")]))`;
  const output = execFileSync("python3", ["-c", read], { input: xml, encoding: "utf8" });
  expect(JSON.parse(output)).toEqual([legal, legal]);
});
