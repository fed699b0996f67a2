import { describe, expect, it } from "vitest";
import { nothing } from "#lib/progress/changes.js";
import { read, write } from "#lib/progress/format.js";
import type { Snapshot } from "#lib/progress/progress.js";
import { answer, record } from "./snapshots.js";

const full: Snapshot = {
  version: 1,
  current: "late_table",
  exercises: {
    lost_ledger: record(true, 1),
    late_table: record(false, 3),
    constructor: record(true),
    guest_list: record(true),
  },
  answers: [
    answer("main-returns-first", "missed", 1),
    { ...answer('odd {braces} and "quotes"', "first", 2), given: [["a", "}"], ["b\n"]] },
    answer("join-blocks", "skipped", 3),
  ],
};
const text = write(full);

/** Every record of `part` is one of `whole`. */
function isPart(part: Snapshot, whole: Snapshot): boolean {
  const known = new Set(Object.entries(whole.exercises).map((entry) => JSON.stringify(entry)));
  const answers = new Set(whole.answers.map((one) => JSON.stringify(one)));
  return (
    Object.entries(part.exercises).every((entry) => known.has(JSON.stringify(entry))) &&
    part.answers.every((one) => answers.has(JSON.stringify(one)))
  );
}

function size({ exercises, answers }: Snapshot): number {
  return Object.keys(exercises).length + answers.length;
}

describe("the state as text", () => {
  it.each([
    ["nothing", nothing],
    ["everything", full],
  ])("reads as it was written: %s", (_, snapshot) => {
    expect(read(write(snapshot))).toEqual({ kind: "whole", snapshot });
  });

  it("is JSON that anybody can read", () => {
    expect(JSON.parse(text)).toEqual(full);
  });

  it("reads however it is laid out", () => {
    expect(read(JSON.stringify(full))).toEqual({ kind: "whole", snapshot: full });
    expect(read(JSON.stringify(full, null, 8))).toEqual({ kind: "whole", snapshot: full });
  });

  it("keeps an exercise with an unlucky name apart from what objects inherit", () => {
    const odd = write({ ...nothing, exercises: Object.fromEntries([["__proto__", record(true)]]) });
    const reading = read(odd);
    expect(reading.kind === "whole" && Object.keys(reading.snapshot.exercises)).toEqual(["__proto__"]);
  });

  it("of a newer version is left alone", () => {
    expect(read(text.replace('"version": 1', '"version": 2'))).toEqual({ kind: "newer", version: 2 });
    expect(read('{"version": 12, "somethi')).toEqual({ kind: "newer", version: 12 });
  });

  it.each(["", "{}", "[]", "null", "nonsense", "\0\0\0\0", '{"version": 1}', '{"version": "1"}'])(
    "is damaged, not empty: %j",
    (broken) => {
      expect(read(broken)).toEqual({ kind: "damaged", snapshot: nothing });
    },
  );
});

describe("a damaged state", () => {
  it("that ends anywhere gives what stands before", () => {
    for (let end = 0; end < text.length - 1; end++) {
      const reading = read(text.slice(0, end));
      if (reading.kind === "newer") throw new Error(`at ${end}`);
      const lines = text.slice(0, end).split("\n").slice(0, -1);
      const complete = lines.filter((line) => /\{"(passedAt|question)/.test(line)).length;
      expect(size(reading.snapshot), `cut at ${end}`).toBeGreaterThanOrEqual(complete);
      expect(isPart(reading.snapshot, full), `cut at ${end}`).toBe(true);
    }
  });

  it.each(["\0", "{", "}", '"', "\n", ",", "\\"])("loses one record at most to a stray %j", (stray) => {
    for (let at = 0; at < text.length; at++) {
      const reading = read(text.slice(0, at) + stray + text.slice(at + 1));
      if (reading.kind === "newer") throw new Error(`at ${at}`);
      const lost = size(full) - size(reading.snapshot);
      // A line break that is gone may take the record behind it along.
      expect(lost, `at ${at}`).toBeLessThanOrEqual(text[at] === "\n" ? 2 : 1);
    }
  });

  it("is never taken for whole when a record is not in order", () => {
    const broken = text.replace('"hints":3', '"hints":-3');
    const reading = read(broken);
    expect(reading.kind).toBe("damaged");
    expect(reading.kind === "damaged" && Object.keys(reading.snapshot.exercises)).toEqual([
      "lost_ledger",
      "constructor",
      "guest_list",
    ]);
  });
});
