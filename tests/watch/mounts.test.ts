import { describe, expect, it } from "vitest";
import { silentPlace } from "#lib/watch/mounts.js";

const mounts = String.raw`22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:26 / /proc rw - proc proc rw
95 22 0:51 / /mnt/c rw,noatime - 9p C:\134 rw,dirsync,aname=drvfs;path=C:\
96 95 0:52 / /mnt/c/linux rw - ext4 /dev/sdb rw
97 22 0:53 / /work\040space rw master:1 propagate_from:2 - fuse.grpcfuse grpcfuse rw
98 22 0:54 / /app rw - ext4 /dev/sdc rw
99 22 0:55 /Users/a /app rw - virtiofs host rw
100 22 0:56 / /desk rw - fakeowner /run/host_mark/Users rw`;

describe("a folder", () => {
  it.each([
    ["/home/me/course", null],
    ["/mnt/c/Users/me", /Windows/],
    ["/mnt/c", /Windows/],
    ["/mnt/cd", null],
    ["/mnt/c/linux/course", null],
    ["/work space/course", /Docker Desktop/],
    ["/app/course", /virtual machine/],
    ["/desk", /Docker Desktop/],
  ])("%s makes no events: %s", (folder, place) => {
    const found = silentPlace(mounts, folder);
    if (place === null) expect(found).toBeNull();
    else expect(found).toMatch(place);
  });

  it("of which nothing is known makes events", () => {
    expect(silentPlace("", "/anywhere")).toBeNull();
    expect(silentPlace("gibberish\n1 2 3 - x", "/anywhere")).toBeNull();
  });
});
