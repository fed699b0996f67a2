import { describe, expect, it } from "vitest";
import { createPlainAsk } from "#lib/terminal/ask-plain.js";

const yesNo = {
  message: "Does join wait?",
  options: [
    { value: "yes", name: "Yes" },
    { value: "no", name: "No" },
  ],
};

const several = { ...yesNo, marked: [], least: 1 };

function typing(...lines: readonly string[]) {
  const left = [...lines];
  let written = "";
  const write = (text: string): void => {
    written += text;
  };
  const ask = createPlainAsk({ readLine: async () => left.shift() ?? null, write });
  return { ask, written: () => written };
}

describe("one answer in plain lines", () => {
  it("is typed as its number, until the number is one of them", async () => {
    const { ask, written } = typing("", "3", "\x1b[A", "x", " 2 ");
    expect(await ask.one(yesNo)).toEqual({ kind: "given", value: "no" });
    expect(written()).toContain("Does join wait?\n  1. Yes\n  2. No\n");
    expect(written()).toContain('"3" is none of them.');
    expect(written()).not.toContain("\x1b");
  });

  it.each([
    ["y", "yes"],
    ["No", "no"],
    ["YE", "yes"],
  ])("may be typed as it begins: %s", async (typed, value) => {
    expect(await typing(typed).ask.one(yesNo)).toEqual({ kind: "given", value });
  });

  it("is unclear when two begin so", async () => {
    const options = ["It waits", "It ends"].map((name) => ({ value: name, name }));
    const { ask, written } = typing("it", "it e");
    expect(await ask.one({ message: "?", options })).toEqual({ kind: "given", value: "It ends" });
    expect(written()).toContain('"it" is none of them.');
  });

  it("of several lines stands apart", async () => {
    const options = ["a\nb", "c"].map((name) => ({ value: name, name }));
    const { ask, written } = typing("1");
    await ask.one({ message: "?", options });
    expect(written()).toContain("?\n  1. a\n     b\n\n  2. c\n");
  });
});

describe("several answers in plain lines", () => {
  it.each([
    ["1,2", ["yes", "no"]],
    [" 2 1 ", ["yes", "no"]],
    ["2, 2", ["no"]],
  ])("are typed as numbers: %j", async (typed, value) => {
    expect(await typing(typed).ask.several(several)).toEqual({ kind: "given", value });
  });

  it("are asked for again when one is none of them, or there are none", async () => {
    const { ask, written } = typing("1,3", "", "1");
    expect(await ask.several(several)).toEqual({ kind: "given", value: ["yes"] });
    expect(written()).toMatch(/"3" is none of them\.[\s\S]*Choose at least one\./);
  });

  it("may be none where that is an answer", async () => {
    expect(await typing("").ask.several({ ...several, least: 0 })).toEqual({ kind: "given", value: [] });
  });
});

describe("a text in plain lines", () => {
  const request = { message: "Why?", check: (text: string) => (text === "" ? "type a few words" : null) };

  it("ends at an empty line", async () => {
    expect(await typing("It may", "live on.", "", "more").ask.text(request)).toEqual({
      kind: "given",
      value: "It may\nlive on.",
    });
  });

  it("ends with the input", async () => {
    expect(await typing("It may").ask.text(request)).toEqual({ kind: "given", value: "It may" });
  });

  it("is asked for again when it will not do", async () => {
    const { ask, written } = typing("", "So.", "");
    expect(await ask.text(request)).toEqual({ kind: "given", value: "So." });
    expect(written()).toContain("type a few words\nWhy?");
  });

  it("of one line needs no end", async () => {
    expect(await typing("7", "8").ask.line(request)).toEqual({ kind: "given", value: "7" });
  });
});

describe("everything in plain lines", () => {
  const asking = [
    ["one", (...lines: readonly string[]) => typing(...lines).ask.one(yesNo)],
    ["several", (...lines: readonly string[]) => typing(...lines).ask.several(several)],
    ["line", (...lines: readonly string[]) => typing(...lines).ask.line({ message: "?", check: () => null })],
    ["text", (...lines: readonly string[]) => typing(...lines).ask.text({ message: "?", check: () => null })],
  ] as const;

  it.each(asking)("is skipped by s, and ended by the end of input: %s", async (_name, ask) => {
    expect(await ask("s")).toEqual({ kind: "skipped" });
    expect(await ask()).toEqual({ kind: "ended" });
  });

  it("is confirmed only by a yes", async () => {
    expect(await typing("y").ask.confirm("Reset?")).toBe(true);
    expect(await typing("Yes ").ask.confirm("Reset?")).toBe(true);
    expect(await typing("").ask.confirm("Reset?")).toBe(false);
    expect(await typing().ask.confirm("Reset?")).toBe(false);
  });

  it("needs no pause: nothing is taken away", async () => {
    const { ask, written } = typing();
    await ask.pause("Enter goes on");
    expect(written()).toBe("");
  });
});
