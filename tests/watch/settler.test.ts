import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { contentHash } from "#lib/progress/content-hash.js";
import { Settler } from "#lib/watch/settler.js";

/** A file whose content the test changes, and what was reported of it. */
function setUp(text: string | null) {
  const disk = { text };
  const reports: (string | null)[] = [];
  const settler = new Settler({
    read: async () => {
      if (disk.text === null) throw Object.assign(new Error("no such file"), { code: "ENOENT" });
      if (disk.text === "unreadable") throw Object.assign(new Error("permission denied"), { code: "EACCES" });
      return disk.text;
    },
    onText: (_file, content, hash) => {
      expect(hash).toBe(contentHash(content));
      reports.push(content);
    },
    onMissing: (_file, reason) => reports.push(reason === null ? null : `!${reason}`),
  });
  return { disk, reports, settler };
}

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(200);

describe("a file that is being saved", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("is reported at the first event, without waiting", async () => {
    const { reports, settler } = setUp("new");
    settler.touch("a.ts");
    await vi.advanceTimersByTimeAsync(0);
    expect(reports).toEqual(["new"]);
    await settle();
    expect(reports).toEqual(["new"]);
  });

  it("is not reported empty when it was truncated first", async () => {
    const { disk, reports, settler } = setUp("");
    settler.touch("a.ts");
    await vi.advanceTimersByTimeAsync(20);
    disk.text = "new";
    await settle();
    expect(reports).toEqual(["new"]);
  });

  it("is reported empty when it stays so", async () => {
    const { reports, settler } = setUp("");
    settler.touch("a.ts");
    await settle();
    expect(reports).toEqual([""]);
  });

  it("is reported again when the first look saw half of it, even without another event", async () => {
    const { disk, reports, settler } = setUp("ha");
    settler.touch("a.ts");
    await vi.advanceTimersByTimeAsync(10);
    disk.text = "half and half";
    await settle();
    expect(reports).toEqual(["ha", "half and half"]);
  });

  it("is reported with the newest text of many saves", async () => {
    const { disk, reports, settler } = setUp("0");
    for (let save = 1; save <= 20; save++) {
      disk.text = String(save);
      settler.touch("a.ts");
      await vi.advanceTimersByTimeAsync(50);
    }
    await settle();
    expect(reports.at(-1)).toBe("20");
  });

  it("is not reported when its content did not change", async () => {
    const { reports, settler } = setUp("same");
    settler.touch("a.ts");
    await settle();
    settler.touch("a.ts");
    await settle();
    expect(reports).toEqual(["same"]);
  });

  it("is not missed while it is replaced, but is once it stays away", async () => {
    const { disk, reports, settler } = setUp(null);
    settler.touch("a.ts");
    await vi.advanceTimersByTimeAsync(20);
    disk.text = "new";
    await settle();
    expect(reports).toEqual(["new"]);
    disk.text = null;
    settler.touch("a.ts");
    await settle();
    expect(reports).toEqual(["new", null]);
  });

  it("is said to be unreadable with the reason, and is reported once it can be read", async () => {
    const { disk, reports, settler } = setUp("unreadable");
    settler.touch("a.ts");
    await settle();
    disk.text = "mended";
    settler.touch("a.ts");
    await settle();
    expect(reports).toEqual(["!permission denied", "mended"]);
  });

  it("is reported when it is opened, changed or not", async () => {
    const { reports, settler } = setUp("same");
    settler.open("a.ts");
    await settle();
    settler.open("a.ts");
    await settle();
    expect(reports).toEqual(["same", "same"]);
  });

  it("is left alone after the end", async () => {
    const { disk, reports, settler } = setUp("");
    settler.touch("a.ts");
    await vi.advanceTimersByTimeAsync(10);
    settler.close();
    disk.text = "late";
    await settle();
    expect(reports).toEqual([]);
  });
});
