import { describe, expect, it } from "vitest";
import { announceColour, type ColourLevel, colourLevel, createColours } from "#lib/terminal/colour.js";

interface Case {
  readonly title: string;
  readonly flag?: boolean;
  readonly env?: Record<string, string>;
  readonly isTTY?: boolean;
  readonly level: ColourLevel;
}

const cases: readonly Case[] = [
  { title: "a terminal has colours", isTTY: true, level: 1 },
  { title: "a pipe has none", isTTY: false, level: 0 },
  { title: "TERM=dumb has none", isTTY: true, env: { TERM: "dumb" }, level: 0 },
  { title: "NO_COLOR turns them off", isTTY: true, env: { NO_COLOR: "1" }, level: 0 },
  { title: "an empty NO_COLOR says nothing", isTTY: true, env: { NO_COLOR: "" }, level: 1 },
  {
    title: "FORCE_COLOR goes before NO_COLOR",
    isTTY: false,
    env: { FORCE_COLOR: "1", NO_COLOR: "1" },
    level: 1,
  },
  { title: "FORCE_COLOR=0 turns them off", isTTY: true, env: { FORCE_COLOR: "0" }, level: 0 },
  { title: "FORCE_COLOR=3 asks for all of them", isTTY: false, env: { FORCE_COLOR: "3" }, level: 3 },
  { title: "--color goes before NO_COLOR", flag: true, isTTY: false, env: { NO_COLOR: "1" }, level: 1 },
  {
    title: "--no-color goes before FORCE_COLOR",
    flag: false,
    isTTY: true,
    env: { FORCE_COLOR: "3" },
    level: 0,
  },
  { title: "a terminal of 256 colours", isTTY: true, env: { TERM: "xterm-256color" }, level: 2 },
  { title: "a terminal of all colours", isTTY: true, env: { COLORTERM: "truecolor" }, level: 3 },
];

describe("the colour rule", () => {
  it.each(cases)("$title", ({ flag, env = {}, isTTY = true, level }) => {
    expect(colourLevel({ flag, env, isTTY })).toBe(level);
  });

  it("writes no escape codes at level 0, whatever chalk would think", () => {
    expect(createColours(0).red.bold("text")).toBe("text");
    expect(createColours(1).red("text")).toBe("\x1b[31mtext\x1b[39m");
  });

  it("tells libraries and children, with one variable only", () => {
    const off: Record<string, string | undefined> = { FORCE_COLOR: "1" };
    announceColour(0, off);
    expect(off).toEqual({ NO_COLOR: "1" });
    const on: Record<string, string | undefined> = { NO_COLOR: "1" };
    announceColour(2, on);
    expect(on).toEqual({ FORCE_COLOR: "2" });
  });
});
