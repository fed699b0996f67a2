import { describe, expect, it } from "vitest";
import { Screen, sizeOf } from "#lib/terminal/screen.js";

function open(columns = 20, rows = 5) {
  const written: string[] = [];
  const output = { columns, rows, isTTY: true, write: (text: string) => void written.push(text) };
  return { screen: new Screen(output), output, take: () => written.splice(0).join("") };
}

describe("the screen", () => {
  it("pushes what was there into the scrollback, and erases neither", () => {
    const { screen, take } = open();
    screen.draw("one");
    const text = take();
    expect(text).toContain("\n".repeat(5));
    expect(text).not.toContain("\x1b[2J");
    expect(text).not.toContain("\x1b[3J");
  });

  it("redraws in place, and not at all when nothing changed", () => {
    const { screen, take } = open();
    screen.draw("one");
    take();
    screen.draw("two\nlines");
    expect(take()).toBe("\x1b[H\x1b[Ktwo\r\n\x1b[Klines\r\n\x1b[J");
    screen.draw("two\nlines");
    expect(take()).toBe("");
  });

  it("never scrolls: a frame that fills it ends in the last row, and what is too much is not drawn", () => {
    const { screen, take } = open(20, 3);
    screen.draw("");
    take();
    screen.draw("1\n2\n3\n4");
    expect(take()).toBe("\x1b[H\x1b[K1\r\n\x1b[K2\r\n\x1b[K3");
  });

  it("draws the same frame again where the size has changed", () => {
    const { screen, output, take } = open();
    screen.draw("one");
    take();
    output.rows = 8;
    screen.draw("one");
    expect(take()).toContain("one");
  });

  it("hides the cursor while it is open, and shows it once at the end, below the frame", () => {
    const { screen, take } = open();
    screen.close();
    expect(take()).toBe("");
    screen.draw("one");
    expect(take()).toContain("\x1b[?25l");
    screen.close();
    expect(take()).toBe("\x1b[?25h");
    screen.close();
    expect(take()).toBe("");
    screen.draw("1\n2\n3\n4\n5");
    take();
    screen.close();
    expect(take()).toBe("\r\n\x1b[?25h");
  });

  it("draws the same frame again after it was left", () => {
    const { screen, take } = open();
    screen.draw("one");
    screen.close();
    take();
    screen.draw("one");
    expect(take()).toContain("one");
  });
});

it("a terminal that does not know its size is taken for the usual one", () => {
  expect(sizeOf({ write: () => undefined })).toEqual({ columns: 80, rows: 24 });
  expect(sizeOf({ columns: 0, rows: 0, write: () => undefined })).toEqual({ columns: 80, rows: 24 });
});
