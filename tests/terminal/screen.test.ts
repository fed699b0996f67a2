import { describe, expect, it } from "vitest";
import { Screen } from "#lib/terminal/screen.js";

function open(columns = 20, rows = 5) {
  const written: string[] = [];
  const output = { columns, rows, isTTY: true, write: (text: string) => void written.push(text) };
  return { screen: new Screen(output), take: () => written.splice(0).join("") };
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
    expect(take()).toBe("\x1b[Htwo\x1b[K\r\nlines\x1b[K\x1b[J");
    screen.draw("two\nlines");
    expect(take()).toBe("");
  });

  it("does not clear behind a line that fills its row: that would take its last character", () => {
    const { screen, take } = open(4);
    screen.draw("");
    take();
    screen.draw("\x1b[31mfull\x1b[39m\nx");
    expect(take()).toBe("\x1b[H\x1b[31mfull\x1b[39m\r\nx\x1b[K\x1b[J");
  });

  it("hides the cursor while it is open, and shows it once at the end", () => {
    const { screen, take } = open();
    screen.close();
    expect(take()).toBe("");
    screen.draw("one");
    expect(take()).toContain("\x1b[?25l");
    screen.close();
    expect(take()).toContain("\x1b[?25h");
    screen.close();
    expect(take()).toBe("");
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
