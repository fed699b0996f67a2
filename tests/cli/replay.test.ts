import { stripVTControlCharacters } from "node:util";
import { describe, expect, it, vi } from "vitest";
import { drawStory } from "#lib/cli/replay/draw-story.js";
import { frame } from "#lib/cli/replay/frame.js";
import { storyLook } from "#lib/cli/replay/look.js";
import { beginning, press, type ViewState } from "#lib/cli/replay/view-state.js";
import type { Deed, Scene, Standing, Story } from "#lib/explore/replay/story.js";
import { Words } from "#lib/explore/replay/words.js";
import { createColours } from "#lib/terminal/colour.js";
import { fakeRun } from "../expect/fake-run.js";
import { copyOfCourse } from "./course-copy.js";
import { run } from "./executable.js";

// Some tests start a process or two, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const ready = (thread: number): Standing => ({ thread, wait: null, holders: [], holds: [], position: null });
const joins: Standing = {
  ...ready(1),
  wait: { kind: 4, object: 2, other: 0 },
  holders: [2],
};
const scene = (
  deeds: readonly Deed[],
  standings: readonly Standing[],
  position: string | null = null,
): Scene => ({ deeds, standings, position, step: 0 });
const deed = (thread: number, kind: Deed["kind"], text: string): Deed => ({ thread, kind, text });

const scenes: readonly Scene[] = [
  scene([deed(1, "run", "spawns thread 2")], [ready(1), ready(2)]),
  scene([deed(1, "wait", "waits for thread 2")], [joins, ready(2)]),
  scene([deed(2, "hold", "locks mutex #1")], [joins, { ...ready(2), holds: [64] }]),
  scene(
    [deed(2, "print", "a line that is much too long for the lane of a thread to hold all of it")],
    [joins, { ...ready(2), holds: [64] }],
  ),
  scene([deed(2, "run", "ends"), deed(1, "wake", "can go on")], [ready(1)]),
  scene([deed(1, "end", "main returns")], []),
];
const execution = fakeRun([]);
const words = new Words({ run: execution });
const story: Story = { threads: execution.threads, scenes, words };
const look = (columns: number, unicode = true) => storyLook({ columns, unicode, colours: createColours(0) });

describe("the lanes", () => {
  it("go on beside what others do, and show who holds and who waits", () => {
    const { head, scenes } = drawStory(story, look(70), "columns");
    expect([...head, ...scenes.flat()].join("\n")).toBe(`\
        main                   thread 2
        ────────────────────   ──────────────────────────────────────
     1  │ spawns thread 2      │
     2  ┊ waits for thread 2   │
     3  ┊                      ┃ locks mutex #1
     4  ┊                      ┃ a line that is much too long for the
        ┊                      ┃ lane of a thread to hold all of it
     5  │ can go on            │ ends
     6  ■ main returns`);
  });

  it("say beside them where in the source that is, in as many words as there is room for", () => {
    const placed = { ...story, scenes: scenes.map((one) => ({ ...one, position: "02/two_tills.ts:12:9" })) };
    const drawn = (columns: number) => drawStory(placed, look(columns), "columns").scenes[1]?.[0];
    expect(drawn(140)).toMatch(/^ {5}2 {2}┊ waits for thread 2 {3}│ +two_tills\.ts:12$/);
    expect(drawn(70)).toMatch(/^ {5}2 {2}┊ waits for thread 2 {3}│ +:12$/);
    expect(drawn(40)).toBe("     2  main     ┊ waits for   :12");
  });

  it("are a list of deeds where there is no room for lanes, with nothing cut off", () => {
    const { scenes } = drawStory(story, look(40, false), "columns");
    expect(scenes.flat().join("\n")).toBe(`\
     1  main     | spawns thread 2
     2  main     : waits for thread 2
     3  thread 2 # locks mutex #1
     4  thread 2 # a line that is much
                   too long for the
                   lane of a thread to
                   hold all of it
     5  thread 2 | ends
        main     | can go on
     6  main     -- main returns`);
  });
});

describe("the keys of the viewer", () => {
  const type = (keys: readonly string[], from: ViewState = beginning): ViewState | null =>
    keys.reduce<ViewState | null>((state, key) => state && press(state, key, 20), from);

  it.each([
    [["right", "l", "n"], 3],
    [["G"], 19],
    [["G", "right"], 19],
    [["left"], 0],
    [["G", "left", "p"], 17],
    [["G", "g"], 0],
    [["1", "2", "enter"], 11],
    [["9", "9", "enter"], 19],
    [["0", "enter"], 0],
    [["1", "2", "backspace", "enter"], 0],
    [["5", "escape", "enter"], 1],
    [["x", "tab"], 0],
  ])("%j leads to scene %i", (keys, at) => expect(type(keys)).toEqual({ at, typed: "" }));

  it.each([[["q"]], [["escape"]]])("%j leaves", (keys) => expect(type(keys)).toBeNull());
});

describe("the screen of the viewer", () => {
  const draw = (at: number, size = { columns: 80, rows: 24 }): readonly string[] =>
    frame(
      { story, file: "p.ts", text: "first\n  m.lock();\n", schedule: "p:4b8e:1:32" },
      { at, typed: "" },
      size,
      look(size.columns),
    ).split("\n");

  it("ends with the scene where one is, which is marked, and says who waits for whom", () => {
    const lines = draw(2);
    expect(lines[0]).toMatch(/^ p:4b8e:1:32 +3\/6$/);
    expect(lines).toContain(" ▸   3  ┊                      ┃ locks mutex #1");
    expect(lines.join("\n")).not.toContain("main returns");
    expect(lines).toContain("   main waits for thread 2 to end");
  });

  it("shows the source line that is at it", () => {
    const placed = { ...story, scenes: scenes.map((one) => ({ ...one, position: "02/p.ts:2:5" })) };
    const text = "first\n  m.lock();\n";
    const shown = { story: placed, file: "p.ts", text, schedule: "p:4b8e:1:32" };
    const lines = frame(shown, { at: 2, typed: "" }, { columns: 80, rows: 24 }, look(80)).split("\n");
    expect(lines).toContain(" p.ts:2   m.lock();");
  });

  it.each([
    [80, 24],
    [40, 10],
    [20, 5],
  ])("fits %i columns and %i rows", (columns, rows) => {
    for (const at of scenes.keys()) {
      const lines = draw(at, { columns, rows });
      expect(lines.length).toBeLessThanOrEqual(rows);
      for (const line of lines) expect(stripVTControlCharacters(line).length).toBeLessThanOrEqual(columns);
    }
  });
});

describe("the command", () => {
  it("draws the whole ordering where there is no terminal, and says no to another text", async () => {
    const cwd = await copyOfCourse();
    const { stdout } = await run(["check", "lost_ledger", "--json", "--no-cache"], { cwd });
    const { schedule } = JSON.parse(stdout).exercises[0];
    expect(schedule).toMatch(/^lost_ledger:[0-9a-f]{4}:1:[0-9a-z]+$/);
    const drawn = await run(["replay", schedule], { cwd });
    expect(drawn).toMatchObject({ code: 0, stderr: "" });
    expect(drawn.stdout).toMatch(/■ main returns +✗ killed/);
    const refused = await run(["replay", schedule.replace(/:[0-9a-f]{4}:/, ":0000:")], { cwd });
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toMatch(/of a text that began with hash 0000; yours is [0-9a-f]{4}\n/);
  });

  it.each([
    ["a word", "nonsense", "this is no schedule"],
    ["another format", "lost_ledger:4b8e:9:32", "format 9"],
    ["an unknown program", "lost_lager:4b8e:1:32", "--file <file>"],
  ])("ends with 2 for %s", async (_, text, part) => {
    const refused = await run(["replay", text], { cwd: await copyOfCourse() });
    expect(refused).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(part) });
  });
});
