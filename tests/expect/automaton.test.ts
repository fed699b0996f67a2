import { describe, expect, it } from "vitest";
import { accepts, expected, start, stateKey, step } from "#lib/expect/automaton/automaton.js";
import { by, child, line, lines, main, named } from "#lib/expect/lines.js";
import { anyOrder, cut, oneOf, optional, par, repeat, seq } from "#lib/expect/orders.js";
import type { Pattern } from "#lib/expect/pattern.js";
import { after, allows, childSpeaker, mainSpeaker, printed } from "./lines-of.js";

describe("a pattern allows these lines and not those", () => {
  const rows: readonly (readonly [title: string, pattern: Pattern, good: string[][], bad: string[][]])[] = [
    ["seq keeps the order", seq("a", "b"), [["a", "b"]], [["b", "a"], ["a"], ["a", "b", "b"]]],
    ["seq of nothing is silence", seq(), [[]], [["a"]]],
    [
      "par interleaves",
      par(lines("a", "b"), "x"),
      [
        ["x", "a", "b"],
        ["a", "x", "b"],
        ["a", "b", "x"],
      ],
      [["b", "a", "x"]],
    ],
    [
      "anyOrder keeps each item whole",
      anyOrder(lines("a", "b"), "x"),
      [
        ["x", "a", "b"],
        ["a", "b", "x"],
      ],
      [["a", "x", "b"]],
    ],
    ["cut allows every start", cut(lines("a", "b")), [[], ["a"], ["a", "b"]], [["b"]]],
    ["optional", seq(optional("a"), "b"), [["b"], ["a", "b"]], [["a"]]],
    ["oneOf", oneOf("a", lines("b", "c")), [["a"], ["b", "c"]], [[], ["b"], ["a", "b", "c"]]],
    [
      "repeat counts",
      repeat(1, 2, lines("a", "b")),
      [
        ["a", "b"],
        ["a", "b", "a", "b"],
      ],
      [[], ["a", "b", "a"]],
    ],
    [
      "repeat without an upper bound",
      repeat(2, Number.POSITIVE_INFINITY, "a"),
      [
        ["a", "a"],
        ["a", "a", "a"],
      ],
      [["a"]],
    ],
    ["a regular expression matches the whole line", line(/a\d/), [["a1"]], [["a12"], ["ba1"]]],
    ["flags of a regular expression count, g does not", line(/A/gi), [["a"], ["A"]], [["b"]]],
    ["a line with a line break is two lines", line("a\nb"), [["a", "b"]], [["a"], ["a\nb"]]],
    ["a captured value recurs", seq(/(?<n>\d) in/, /(?<n>\d) out/), [["1 in", "1 out"]], [["1 in", "2 out"]]],
    [
      "a capture of one round of a repeat binds no other round",
      repeat(2, 2, seq(/(?<n>\d) in/, /(?<n>\d) out/)),
      [["1 in", "1 out", "2 in", "2 out"]],
      [["1 in", "2 out", "1 in", "1 out"]],
    ],
    [
      "a capture outside a repeat binds all its rounds",
      seq(/n is (?<n>\d)/, repeat(1, 3, /(?<n>\d)/)),
      [["n is 1", "1", "1"]],
      [["n is 1", "1", "2"]],
    ],
  ];
  it.each(rows)("%s", (_, pattern, good, bad) => {
    expect(good.filter((texts) => !allows(pattern, ...texts))).toEqual([]);
    expect(bad.filter((texts) => allows(pattern, ...texts))).toEqual([]);
  });
});

describe("by", () => {
  const grandchild = { name: null, index: 1, parent: childSpeaker };
  const speakers = { main: mainSpeaker, child: childSpeaker, grandchild };
  it.each([
    ["main", by("main", "x"), ["main"]],
    ["the main thread as a value", by(main, "x"), ["main"]],
    ["the first child of main", by(child(1), "x"), ["child"]],
    ["the second child of main", by(child(2), "x"), []],
    ["a child of a child", by(child(1, child(1)), "x"), ["grandchild"]],
    ["a name", by("worker", "x"), ["child"]],
    ["a name, inside another by", by(child(1), by(named("worker"), "x")), ["child"]],
    ["a name that contradicts another by", by("main", by("worker", "x")), []],
  ])("%s", (_, pattern, who) => {
    const allowed = Object.entries(speakers).filter(
      ([, speaker]) => step(start(pattern), printed("x", speaker)) !== null,
    );
    expect(allowed.map(([name]) => name)).toEqual(who);
  });
});

describe("what can come next", () => {
  it.each([
    [
      "the first line of every branch",
      par("a", by(child(1), "b")),
      [],
      ['"a"', '"b" by the 1st thread that main spawns'],
    ],
    ["the end, where the program may end", seq("a", cut("b")), ["a"], ['"b"', "the end of the program"]],
    [
      "a pattern with what it must agree with",
      seq(/(?<n>\d) in/, /(?<n>\d) out/),
      ["1 in"],
      ["/(?<n>\\d) out/ with n = 1"],
    ],
    ["the same line only once", anyOrder(seq("a", "b"), seq("a", "c")), [], ['"a"']],
    ["control characters escaped", line("\u001b[2J"), [], ['"\\u001b[2J"']],
  ])("%s", (_, pattern, before, next) => {
    const state = after(
      pattern,
      before.map((text) => printed(text)),
    );
    expect(state && expected(state)).toEqual(next);
  });
});

it("threads of the same shape are one choice, whoever starts", () => {
  const worker = seq(/(?<id>\d) in/, /(?<id>\d) out/);
  const other = seq(/(?<other>\d) in/, /(?<other>\d) out/);
  const state = after(par(worker, other), [printed("1 in")]);
  expect(state?.terms).toHaveLength(1);
});

it("states that were reached on different ways have the same key", () => {
  const pattern = par(lines("a", "b"), lines("c", "d"));
  const [one, two] = [
    ["a", "c"],
    ["c", "a"],
  ].map((texts) =>
    after(
      pattern,
      texts.map((text) => printed(text)),
    ),
  );
  expect(one && stateKey(one)).toBe(two && stateKey(two));
  expect(one && stateKey(one)).not.toBe(stateKey(start(pattern)));
});

describe("ten thousand lines are followed in well under a second", () => {
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
  const deal = (threads: number, each: number): string[] =>
    numbers(each).flatMap((row) => numbers(threads).map((t) => `${t}: ${row}`));
  it.each<readonly [string, Pattern, string[]]>([
    [
      "par of 100 threads",
      par(...numbers(100).map((t) => lines(...numbers(100).map((row) => `${t}: ${row}`)))),
      deal(100, 100),
    ],
    [
      "par of 1,000 threads",
      par(...numbers(1000).map((t) => lines(...numbers(10).map((row) => `${t}: ${row}`)))),
      deal(1000, 10),
    ],
    [
      "anyOrder of 10,000 lines",
      anyOrder(...numbers(10_000).map(String)),
      numbers(10_000).map(String).reverse(),
    ],
    [
      "anyOrder of 10,000 lines of one shape",
      anyOrder(...numbers(10_000).map(() => /\d+/)),
      numbers(10_000).map(String),
    ],
    [
      "the same line from 100 threads",
      par(...numbers(100).map(() => lines(...numbers(100).map(() => "tick")))),
      numbers(10_000).map(() => "tick"),
    ],
    [
      "5,000 pairs that captures hold together, in turns",
      anyOrder(
        ...numbers(5000).map((n) => seq(new RegExp(`(?<n${n}>\\d+) in`), new RegExp(`(?<n${n}>\\d+) out`))),
      ),
      numbers(5000).flatMap((n) => [`${n} in`, `${n} out`]),
    ],
    [
      "200 threads of one shape that overlap by pairs",
      par(
        ...numbers(200).map((n) =>
          seq(new RegExp(`(?<n${n}>\\d+) in`), repeat(48, 48, "work"), new RegExp(`(?<n${n}>\\d+) out`)),
        ),
      ),
      numbers(200).flatMap((n) => [`${n} in`, ...numbers(48).map(() => "work"), `${n} out`]),
    ],
    [
      "cut of an endless repeat",
      cut(repeat(0, Number.POSITIVE_INFINITY, seq("a", optional("b")))),
      numbers(10_000).map((n) => (n % 3 === 1 ? "b" : "a")),
    ],
  ])("%s", (_, pattern, texts) => {
    // Time on the processor: other programs on this machine do not count.
    const begin = process.cpuUsage();
    const state = after(
      pattern,
      texts.map((text) => printed(text)),
    );
    expect(state && accepts(state)).toBe(true);
    expect(process.cpuUsage(begin).user / 1000).toBeLessThan(1000);
  });
});
