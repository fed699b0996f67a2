import { describe, expect, it } from "vitest";
import type { RunEvent, Use } from "#lib/engine/run.js";
import { type LostUpdate, lostUpdateBefore } from "#lib/expect/explain/lost-update.js";
import { does, fakeRun } from "./fake-run.js";

type Kind = "load" | "store" | "update" | "compare" | "lock" | "read" | "write" | "unlock";

/** What threads 2 to 4 do, in their order: "2 load 1" for thread 2 and thing 1, and what that is to the value. */
type Deed = readonly [deed: string, use?: Use];

function eventOf([deed]: Deed): RunEvent {
  const [thread, kind, object] = deed.split(" ");
  return { kind: kind as Kind, thread: Number(thread), at: 0, object: Number(object) };
}

function runOf(deeds: readonly Deed[], last: readonly RunEvent[] = [does.prints(1, "1")]) {
  const events = [...deeds.map(eventOf), ...last];
  const uses = events.map((_, index) => deeds[index]?.[1] ?? null);
  return fakeRun(events, { uses, names: [null, null, null] });
}

const lostIn = (...deeds: readonly Deed[]): LostUpdate | null =>
  lostUpdateBefore(runOf(deeds), { at: deeds.length, cause: "line" });

const load = (thread: number, object = 1): Deed => [`${thread} load ${object}`, "reads"];
const store = (thread: number, object = 1): Deed => [`${thread} store ${object}`, "writes"];
const fetchAdd = (thread: number): Deed => [`${thread} update 1`, "changes"];
const exchange = (thread: number, use: Use): Deed => [`${thread} compare 1`, use];
const held = (thread: number, use: Use | undefined, object = 1): readonly Deed[] => [
  [`${thread} lock ${object}`],
  use === undefined ? [`${thread} unlock ${object}`] : [`${thread} unlock ${object}`, use],
];
const readHeld = (thread: number): readonly Deed[] => [[`${thread} read 1`], [`${thread} unlock 1`, "reads"]];

describe("an update is lost", () => {
  const by = { thread: 2, object: 1, other: 3 };
  it.each<[string, readonly Deed[], Partial<LostUpdate>]>([
    ["a store", [load(2), store(3), store(2)], { ...by, read: 0, write: 2 }],
    ["a whole other turn", [load(2), load(3), store(3), store(2)], { ...by, read: 0, write: 3 }],
    ["a fetchAdd", [load(2), fetchAdd(3), store(2)], { ...by, read: 0, write: 2 }],
    ["a compareExchange", [load(2), exchange(3, "changes"), store(2)], { ...by, read: 0, write: 2 }],
    ["the first of two", [load(2), store(3), store(4), store(2)], { ...by, read: 0, write: 3 }],
    ["things of another", [load(2), load(2, 2), store(3), store(2)], { ...by, read: 0, write: 3 }],
    [
      "a lock's value",
      [...held(2, "reads"), ...held(3, "changes"), ...held(2, "writes")],
      { ...by, read: 0, write: 4 },
    ],
    [
      "what was read beside other readers",
      [...readHeld(2), ["3 write 1"], ["3 unlock 1", "writes"], ["2 write 1"], ["2 unlock 1", "writes"]],
      { ...by, read: 0, write: 4 },
    ],
  ])("when what comes between a read and a write is %s", (_, deeds, lost) => {
    expect(lostIn(...deeds)).toMatchObject(lost);
  });

  it("is told with what one has to see of it", () => {
    expect(lostIn(load(2), store(3), store(4), store(2))).toMatchObject({ events: [0, 1, 3] });
    const locked = [...held(2, "reads"), ...held(3, "changes"), ...held(2, "writes")];
    expect(lostIn(...locked)).toMatchObject({ events: [0, 3, 5] });
  });

  it.each<[string, readonly Deed[]]>([
    ["nothing comes between", [load(2), store(2), load(3), store(3)]],
    ["the other only reads", [load(2), load(3), store(2)]],
    ["the other's compareExchange fails", [load(2), exchange(3, "reads"), store(2)]],
    ["another thing is written", [load(2), store(3, 2), store(2)]],
    [
      "another lock's value is written",
      [...held(2, "reads"), ...held(3, "changes", 2), ...held(2, "writes")],
    ],
    ["it reads again before it writes", [load(2), store(3), load(2), store(2)]],
    ["its compareExchange fails, which reads again", [load(2), store(3), exchange(2, "reads"), store(2)]],
    ["it adds in one step", [load(2), store(3), fetchAdd(2)]],
    ["it reads where it writes", [...held(2, "reads"), ...held(3, "changes"), ...held(2, "changes")]],
    ["each changes it under the lock", [...held(2, "changes"), ...held(3, "changes"), ...held(2, "changes")]],
    [
      "the locks are for their own sake",
      [...held(2, undefined), ...held(3, undefined), ...held(2, "writes")],
    ],
    ["it never read", [store(2), store(3), store(2)]],
  ])("but not when %s", (_, deeds) => {
    expect(lostIn(...deeds)).toBeNull();
  });
});

describe("a lost update explains an output only", () => {
  const deeds = [load(2), store(3), store(2)];
  const lost = { thread: 2, object: 1, other: 3, read: 0, write: 2 };
  const at = deeds.length;

  it("that comes after it", () => {
    const run = runOf(deeds);
    expect(lostUpdateBefore(run, { at, cause: "missing" })).toMatchObject(lost);
    expect(lostUpdateBefore(run, { at, cause: "forbidden" })).toMatchObject(lost);
    expect(lostUpdateBefore(run, { at: at - 1, cause: "line" })).toBeNull();
  });

  it("and no deadlock, panic, exit code or thread that was killed", () => {
    const run = runOf(deeds);
    expect(lostUpdateBefore(run, { at, cause: "exit" })).toBeNull();
    expect(lostUpdateBefore(run, { at, cause: "panic" })).toBeNull();
    expect(
      lostUpdateBefore({ ...run, end: { kind: "deadlock", waits: [] } }, { at, cause: "line" }),
    ).toBeNull();
    expect(lostUpdateBefore(runOf(deeds, [does.panics(2, "no")]), { at, cause: "line" })).toBeNull();
    const cut = runOf(deeds, [does.exits(1), does.isKilled(2)]);
    expect(lostUpdateBefore(cut, { at, cause: "missing" })).toBeNull();
    expect(lostUpdateBefore(cut, { at, cause: "line" })).toMatchObject(lost);
  });

  it("where it is known what was done to the values", () => {
    expect(lostUpdateBefore(fakeRun(deeds.map(eventOf)), { at, cause: "line" })).toBeNull();
  });
});
