import { EventEmitter } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Keyboard } from "#lib/terminal/keyboard.js";
import { decodeKeys } from "#lib/terminal/keys.js";

class FakeInput extends EventEmitter {
  raw: boolean | null = null;
  flowing = false;

  constructor(readonly isTTY = true) {
    super();
  }

  setRawMode(raw: boolean): void {
    this.raw = raw;
  }

  resume(): void {
    this.flowing = true;
  }

  pause(): void {
    this.flowing = false;
  }

  type(text: string): void {
    this.emit("data", Buffer.from(text));
  }
}

function listen(input: FakeInput, lines = false) {
  const keys: string[] = [];
  const keyboard = new Keyboard({ input, lines });
  keyboard.start({ onKey: (key) => keys.push(key), onEnd: () => keys.push("<end>") });
  return { keyboard, keys };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("decoding keys", () => {
  it.each([
    ["n", ["n"]],
    ["nh", ["n", "h"]],
    ["\r", ["enter"]],
    ["\x03", ["ctrl-c"]],
    ["\x1a", ["ctrl-z"]],
    ["\x1b", ["escape"]],
    ["\x1b[A", ["up"]],
    ["\x1bOB", ["down"]],
    ["\x1b[Aq", ["up", "q"]],
    ["\x1b[15~", []],
    ["\x1b[5~\x1b[6~", ["page-up", "page-down"]],
    ["\x1b[H\x1bOF\x1b[4~", ["home", "end", "end"]],
    ["\b\x7f", ["backspace", "backspace"]],
    ["é", ["é"]],
    ["🙂q", ["🙂", "q"]],
  ])("%j is %j", (text, keys) => {
    expect(decodeKeys(text)).toEqual(keys);
  });
});

describe("the keyboard on a terminal", () => {
  it("listens in raw mode, and leaves the terminal as it was", () => {
    const input = new FakeInput();
    const { keyboard, keys } = listen(input);
    expect(input).toMatchObject({ raw: true, flowing: true });
    input.type("n");
    keyboard.stop();
    expect(input).toMatchObject({ raw: false, flowing: false });
    input.type("q");
    expect(keys).toEqual(["n"]);
  });

  it("hears nothing while stdin is lent, and takes it back when the borrower fails", async () => {
    const input = new FakeInput();
    const { keyboard, keys } = listen(input);
    const loan = keyboard.lend(async () => {
      expect(input.raw).toBe(false);
      input.type("q");
      throw new Error("the prompt broke");
    });
    await expect(loan).rejects.toThrow("the prompt broke");
    expect(input.raw).toBe(true);
    input.type("n");
    expect(keys).toEqual(["n"]);
  });

  it("does not take stdin from a borrower when the process is continued", async () => {
    const input = new FakeInput();
    const { keyboard, keys } = listen(input);
    await keyboard.lend(async () => {
      keyboard.pause();
      keyboard.resume();
      input.type("x");
    });
    expect(keys).toEqual([]);
  });

  it("survives a terminal that is taken away", async () => {
    const input = new FakeInput();
    const { keys } = listen(input);
    input.emit("error", Object.assign(new Error("read EIO"), { code: "EIO" }));
    input.emit("error", Object.assign(new Error("read EIO"), { code: "EIO" }));
    await turn();
    expect(keys).toEqual(["<end>"]);
  });

  it("that is stopped leaves nothing behind that grows, and that terminal may go, too", () => {
    const input = new FakeInput();
    for (let i = 0; i < 3; i++) listen(input).keyboard.stop();
    const counts = input.eventNames().map((name) => [name, input.listenerCount(name)]);
    expect(counts).toEqual([["error", 1]]);
    expect(() => input.emit("error", new Error("read EIO"))).not.toThrow();
  });

  describe("and the escape key", () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    it("is told from a sequence that comes in two pieces", () => {
      const input = new FakeInput();
      const { keys } = listen(input);
      input.type("\x1b");
      input.type("[A");
      vi.runAllTimers();
      expect(keys).toEqual(["up"]);
    });

    it("counts by itself after a moment", () => {
      const input = new FakeInput();
      const { keys } = listen(input);
      input.type("\x1b");
      expect(keys).toEqual([]);
      vi.runAllTimers();
      expect(keys).toEqual(["escape"]);
    });
  });
});

describe("the keyboard without a terminal, or in plain mode", () => {
  it("takes one key from each line, and never asks for raw mode", async () => {
    const input = new FakeInput(false);
    const { keys } = listen(input);
    input.type("h\nn\r\n\n");
    for (let i = 0; i < 4; i++) await turn();
    expect(keys).toEqual(["h", "n", "enter"]);
    expect(input.raw).toBeNull();
  });

  it.each([
    ["an arrow", "\x1b[A", "up"],
    ["what would move the cursor", "h\x1b[2A\x07", "h"],
    ["blanks", "  ", "enter"],
    ["several words", " 1 2 ", "1 2"],
  ])("takes %s as what it means", async (_what, line, key) => {
    const input = new FakeInput(false);
    const { keys } = listen(input);
    input.type(`${line}\n`);
    await turn();
    expect(keys).toEqual([key]);
  });

  it("gives a line to a waiting question instead, even if one chunk brought both", async () => {
    const input = new FakeInput(true);
    const answers: (string | null)[] = [];
    const keyboard = new Keyboard({ input, lines: true });
    const onKey = (): void => void keyboard.readLine().then((line) => answers.push(line));
    keyboard.start({ onKey, onEnd: () => undefined });
    input.type("n\n2\n");
    for (let i = 0; i < 4; i++) await turn();
    expect(answers).toEqual(["2"]);
  });

  it("hands out an unfinished last line before it says that input has ended", async () => {
    const input = new FakeInput(false);
    const { keyboard, keys } = listen(input);
    input.type("h\nq");
    input.emit("end");
    for (let i = 0; i < 4; i++) await turn();
    expect(keys).toEqual(["h", "q", "<end>"]);
    expect(await keyboard.readLine()).toBeNull();
  });
});
