import { describe, expect, it } from "vitest";
import { needsTerminal } from "#lib/terminal/ask.js";
import { UserError } from "#lib/user-error.js";
import { FakeTerminal, keys } from "./fake-terminal.js";

const yesNo = {
  message: "Does join wait?",
  options: [
    { value: "yes", name: "Yes" },
    { value: "no", name: "No" },
  ],
};

const outputs = {
  message: "What can it print?",
  options: [
    { value: "both", name: "a\nb", short: "a / b" },
    { value: "one", name: "a" },
  ],
};

describe("a prompt for one answer", () => {
  it("is moved through with the arrows, and names the answer afterwards", async () => {
    const terminal = new FakeTerminal();
    const reply = terminal.ask.one(yesNo);
    expect(await terminal.shows("esc leave")).toMatch(/Does join wait\?\n❯ 1\. Yes\n {2}2\. No/);
    terminal.type(keys.down);
    await terminal.shows("❯ 2. No");
    terminal.type(keys.enter);
    expect(await reply).toEqual({ kind: "given", value: "no" });
    expect(terminal.written).toMatch(/✔ Does join wait\?\n {2}No/);
  });

  it("is answered by number", async () => {
    const terminal = new FakeTerminal();
    const reply = terminal.ask.one(yesNo);
    await terminal.shows("esc leave");
    terminal.type("2");
    await terminal.shows("❯ 2. No");
    terminal.type(keys.enter);
    expect(await reply).toEqual({ kind: "given", value: "no" });
  });

  it("sets outputs of several lines apart", async () => {
    const terminal = new FakeTerminal();
    const reply = terminal.ask.one(outputs);
    expect(await terminal.shows("esc leave")).toContain("❯ 1. a\n     b\n\n  2. a\n");
    terminal.type(keys.enter);
    expect(await reply).toEqual({ kind: "given", value: "both" });
    expect(terminal.written).toContain("a / b");
  });

  it("shows a list that is too tall above itself", async () => {
    const terminal = new FakeTerminal({ rows: 8 });
    const options = ["1", "2", "3"].map((value) => ({
      value,
      name: `${value}\n${value}`,
      short: `just ${value}`,
    }));
    const reply = terminal.ask.one({ message: "Which?", options });
    expect(await terminal.shows("esc leave")).toMatch(
      /3\. 3\n {5}3\n\n[\s\S]*Which\?\n❯ 1\. just 1\n {2}2\. just 2/,
    );
    terminal.type(keys.enter);
    expect(await reply).toEqual({ kind: "given", value: "1" });
  });

  it("has signs for terminals without Unicode, and keys that fit the width", async () => {
    const terminal = new FakeTerminal({ unicode: false, columns: 40 });
    const reply = terminal.ask.one(yesNo);
    expect(await terminal.shows("esc leave")).toMatch(
      /> 1\. Yes\n[\s\S]*up\/down move - enter choose - s skip\n\s*esc leave/,
    );
    terminal.type("s");
    expect(await reply).toEqual({ kind: "skipped" });
  });
});

describe("a prompt for several answers", () => {
  it("marks and unmarks, and begins with what is marked already", async () => {
    const terminal = new FakeTerminal();
    const reply = terminal.ask.several({ ...yesNo, marked: ["yes"], least: 1 });
    await terminal.shows("◉ 1. Yes");
    terminal.type(" ");
    await terminal.shows("◯ 1. Yes");
    terminal.type(keys.enter);
    await terminal.shows("mark at least one with space");
    terminal.type("2");
    await terminal.shows("◉ 2. No");
    terminal.type(keys.enter);
    expect(await reply).toEqual({ kind: "given", value: ["no"] });
  });

  it("can be answered with none where that is an answer", async () => {
    const terminal = new FakeTerminal();
    const reply = terminal.ask.several({ ...yesNo, marked: [], least: 0 });
    await terminal.shows("esc leave");
    terminal.type(keys.enter);
    expect(await reply).toEqual({ kind: "given", value: [] });
    expect(terminal.written).toContain("none");
  });
});

describe("a prompt for a text", () => {
  const request = {
    message: "Which line?",
    check: (text: string) => (text === "7" ? null : "type a number"),
  };

  it("complains until the text will do", async () => {
    const terminal = new FakeTerminal();
    const reply = terminal.ask.line(request);
    await terminal.shows("Which line? (s skips)");
    terminal.type(`x${keys.enter}`);
    await terminal.shows("type a number");
    terminal.type(`\x7f7${keys.enter}`);
    expect(await reply).toEqual({ kind: "given", value: "7" });
  });

  it("is skipped by an s alone", async () => {
    const terminal = new FakeTerminal();
    const reply = terminal.ask.text(request);
    await terminal.shows("Which line?");
    terminal.type(`s${keys.enter}`);
    expect(await reply).toEqual({ kind: "skipped" });
  });
});

describe("every prompt", () => {
  it.each([
    ["s", "skipped"],
    [keys.ctrlD, "ended"],
    [keys.escape, "ended"],
  ])("is left by %j, after which stdin is free", async (key, kind) => {
    const terminal = new FakeTerminal();
    const reply = terminal.ask.one(yesNo);
    await terminal.shows("esc leave");
    terminal.type(key);
    expect(await reply).toEqual({ kind });
    expect(terminal.log).toEqual(["lent", "back"]);
    expect(terminal.listeners).toBe(0);
    expect(terminal.suspensions.size).toBe(0);
  });

  it("is interrupted by Ctrl-C, after stdin came back", async () => {
    const terminal = new FakeTerminal();
    const reply = terminal.ask.one(yesNo);
    await terminal.shows("esc leave");
    terminal.type(keys.ctrlC);
    await expect(reply).rejects.toThrow("interrupted");
    expect(terminal.log).toEqual(["lent", "back"]);
  });

  it("is begun anew when the process goes on after a suspension, of which it hears twice", async () => {
    const terminal = new FakeTerminal();
    const reply = terminal.ask.one(yesNo);
    await terminal.shows("esc leave");
    for (const { resume } of [...terminal.suspensions, ...terminal.suspensions]) resume();
    expect((await terminal.shows("esc leave")).match(/1\. Yes/g)).toHaveLength(1);
    terminal.type(keys.enter);
    expect(await reply).toEqual({ kind: "given", value: "yes" });
  });
});

describe("small prompts", () => {
  it.each([
    [keys.enter, false],
    [`y${keys.enter}`, true],
    [keys.ctrlD, false],
  ])("confirm on %j says %s", async (typed, expected) => {
    const terminal = new FakeTerminal();
    const reply = terminal.ask.confirm("Reset all?");
    await terminal.shows("Reset all? (y/N)");
    terminal.type(typed);
    expect(await reply).toBe(expected);
  });

  it("pause waits for Enter, and shows nothing that is typed meanwhile", async () => {
    const terminal = new FakeTerminal();
    const reply = terminal.ask.pause("Enter goes on");
    await terminal.shows("Enter goes on");
    terminal.type("zz");
    terminal.type(keys.enter);
    await reply;
    expect(terminal.written).not.toContain("z");
  });
});

describe("what needs a terminal", () => {
  it.each([
    [{ isTTY: false }, { isTTY: true }, "standard input"],
    [{}, { isTTY: true }, "standard input"],
    [{ isTTY: true }, {}, "standard output"],
  ])("refuses without one, and names what works instead (%o, %o)", (stdin, stdout, missing) => {
    const refused = (): void => needsTerminal({ stdin, stdout }, "watch", "use --plain");
    expect(refused).toThrow(UserError);
    expect(refused).toThrow(`watch needs a terminal, but ${missing} is none`);
    expect(refused).toThrow(expect.objectContaining({ help: "use --plain" }));
  });

  it("says nothing where there is one", () => {
    expect(() =>
      needsTerminal({ stdin: { isTTY: true }, stdout: { isTTY: true } }, "watch", ""),
    ).not.toThrow();
  });
});
