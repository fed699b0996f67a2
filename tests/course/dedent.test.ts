import { expect, it } from "vitest";
import { dedent } from "#lib/course/dedent.js";

it.each([
  ["one line", "one line"],
  ["\n    one\n      two\n\n    three  \n  ", "one\n  two\n\nthree"],
  ["first\n  second", "first\n  second"],
  ["a\r\nb", "a\nb"],
  ["\n\n", ""],
])("%j is meant as %j", (text, meant) => {
  expect(dedent(text)).toBe(meant);
});
