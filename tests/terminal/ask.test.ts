import { describe, expect, it } from "vitest";
import { createPromptAsk, needsTerminal, type Prompts } from "#lib/terminal/ask.js";
import { createPlainAsk } from "#lib/terminal/ask-plain.js";
import { UserError } from "#lib/user-error.js";

const options = [
  { value: "yes", name: "Yes" },
  { value: "no", name: "No" },
];

function promptAsk(select: Prompts["select"]) {
  const log: string[] = [];
  const ask = createPromptAsk({
    lend: async (borrow) => {
      log.push("lent");
      const answer = await borrow().finally(() => log.push("back"));
      return answer;
    },
    interrupt: () => Promise.reject(new Error("interrupted")),
    loadPrompts: async () => ({ select }),
  });
  return { ask, log };
}

describe("asking with prompts", () => {
  it("lends stdin to the prompt for as long as it is open", async () => {
    const { ask, log } = promptAsk(async ({ choices }) => choices[1]?.value ?? "");
    expect(await ask.choose({ message: "?", options })).toBe("no");
    expect(log).toEqual(["lent", "back"]);
  });

  it("is interrupted by Ctrl-C, after stdin came back", async () => {
    const exit = Object.assign(new Error("force closed"), { name: "ExitPromptError" });
    const { ask, log } = promptAsk(() => Promise.reject(exit));
    await expect(ask.choose({ message: "?", options })).rejects.toThrow("interrupted");
    expect(log).toEqual(["lent", "back"]);
  });

  it("hides no other error", async () => {
    const { ask } = promptAsk(() => Promise.reject(new Error("broken prompt")));
    await expect(ask.choose({ message: "?", options })).rejects.toThrow("broken prompt");
  });
});

describe("asking in plain lines", () => {
  function plainAsk(lines: readonly string[]) {
    const left = [...lines];
    let written = "";
    const write = (text: string): void => {
      written += text;
    };
    const ask = createPlainAsk({ readLine: async () => left.shift() ?? null, write });
    return { ask, written: () => written };
  }

  it("numbers the answers, and asks again until the number is one of them", async () => {
    const { ask, written } = plainAsk(["", "3", "no", " 2 "]);
    expect(await ask.choose({ message: "Does join wait?", options })).toBe("no");
    expect(written()).toContain("Does join wait?\n  1. Yes\n  2. No\n");
    expect(written()).toContain('"3" is none of them.');
  });

  it("takes the end of input for no answer", async () => {
    expect(await plainAsk([]).ask.choose({ message: "?", options })).toBeNull();
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
