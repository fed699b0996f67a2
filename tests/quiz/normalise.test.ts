import { expect, it } from "vitest";
import { normalise } from "#lib/quiz/normalise.js";

it.each([
  ["a\r\nb\rc\n", "a\nb\nc"],
  ["main: 1  \t\n  main: 2", "main: 1\n  main: 2"],
  ["`main: 1`\n```x```", "main: 1\nx"],
  ['"main: 1"', "main: 1"],
  ["‘x’\n“y”\n«z»", "x\ny\nz"],
  ["'\"x\"'", '"x"'],
  ['"x\' and "y', '"x\' and "y'],
  ['"', '"'],
  ["a `b` c", "a `b` c"],
  ["e\u0301", "\u00e9"],
  ["OK", "OK"],
  ["\n\n", ""],
])("%j means %j", (typed, meant) => {
  expect(normalise(typed)).toBe(meant);
});
