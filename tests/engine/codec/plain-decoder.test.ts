import { expect, it } from "vitest";
import { Encoder } from "#lib/engine/codec/encoder.js";
import { NotPlain, PlainDecoder } from "#lib/engine/codec/plain-decoder.js";

const decoded = (value: unknown): unknown =>
  new PlainDecoder().decode(Buffer.from(new Encoder().encode(value, "it")));

it.each([
  [undefined],
  [null],
  [-3],
  [0.5],
  ["\u{1f600}"],
  [7n],
  [[1, "two"]],
  [{ a: [{ b: true }] }],
  [new Map([[1, new Set(["x"])]])],
])("data is made again: %o", (value) => {
  expect(decoded(value)).toEqual(value);
});

it.each([[new Date(0)], [/x/], [new Error("no")], [[new Uint8Array(2)]], [{ a: { b: new Date(0) } }]])(
  "all else is refused: %o",
  (value) => {
    expect(() => decoded(value)).toThrow(NotPlain);
  },
);

it("data may go in a circle", () => {
  const loop: unknown[] = [1];
  loop.push(loop);
  const again = decoded(loop) as unknown[];
  expect([again[0], again[1] === again]).toEqual([1, true]);
});
