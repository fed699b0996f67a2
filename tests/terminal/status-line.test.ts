import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createStatusLine } from "#lib/terminal/status-line.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open({ isTTY = true, columns = 20 } = {}) {
  const written: string[] = [];
  let atEnd = (): void => undefined;
  const output = { isTTY, columns, write: (text: string) => void written.push(text) };
  const lifetime = {
    atEnd: (action: () => void) => {
      atEnd = action;
      return () => undefined;
    },
  };
  const take = (): string => written.splice(0).join("");
  return { line: createStatusLine({ output, lifetime }), take, endProcess: () => atEnd() };
}

describe("a status line", () => {
  it("appears at once, changes ten times a second at most, and shows the newest text", () => {
    const { line, take } = open();
    line.show("one");
    expect(take()).toBe("\r\x1b[Kone");
    line.show("two");
    line.show("three");
    vi.advanceTimersByTime(99);
    expect(take()).toBe("");
    vi.advanceTimersByTime(1);
    expect(take()).toBe("\r\x1b[Kthree");
    vi.advanceTimersByTime(500);
    expect(take()).toBe("");
  });

  it("is erased at the end, once", () => {
    const { line, take } = open();
    line.show("one");
    take();
    line.end();
    line.end();
    vi.advanceTimersByTime(500);
    expect(take()).toBe("\r\x1b[K");
  });

  it("is erased when the process ends before it", () => {
    const { line, take, endProcess } = open();
    line.show("one");
    take();
    endProcess();
    expect(take()).toBe("\r\x1b[K");
  });

  it("never breaks, since it could not be erased then", () => {
    const { line, take } = open({ columns: 5 });
    line.show("123456789");
    expect(take()).toBe("\r\x1b[K1234");
  });

  it("is not there where there is no terminal", () => {
    const { line, take } = open({ isTTY: false });
    line.show("one");
    line.end();
    expect(take()).toBe("");
  });
});
