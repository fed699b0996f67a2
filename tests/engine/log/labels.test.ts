import { expect, it } from "vitest";
import { labelThings } from "#lib/engine/log/labels.js";

const called = (things: readonly (readonly [kind: string, name: string | null])[]): readonly string[] =>
  labelThings(things.map(([kind, name], index) => ({ number: index + 1, kind, name }))).map(
    ({ label }) => label,
  );

it("what has a name of its own goes by it", () => {
  expect(
    called([
      ["mutex", "a"],
      ["channel", "tx/rx"],
      ["Arc", "a"],
    ]),
  ).toEqual(["mutex `a`", "channel `tx/rx`", "Arc `a`"]);
});

it("what shares its name is numbered among those that do", () => {
  expect(
    called([
      ["mutex", "fork"],
      ["mutex", "key"],
      ["mutex", "fork"],
    ]),
  ).toEqual(["mutex `fork` #1", "mutex `key`", "mutex `fork` #2"]);
});

it("what has no name is numbered within its kind", () => {
  expect(
    called([
      ["mutex", null],
      ["channel", null],
      ["mutex", "a"],
      ["mutex", null],
    ]),
  ).toEqual(["mutex #1", "channel #1", "mutex `a`", "mutex #2"]);
});

it("a lane has room for less", () => {
  const [fork, nameless] = labelThings([
    { number: 1, kind: "mutex", name: "fork" },
    { number: 2, kind: "mutex", name: null },
  ]);
  expect([fork?.short, nameless?.short]).toEqual(["fork", "mutex #1"]);
});
