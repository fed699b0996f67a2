interface Mount {
  readonly point: string;
  readonly type: string;
  readonly source: string;
}

/** Where the editor is another system's, and its saves make no event on this one. */
const silent: Readonly<Record<string, string>> = {
  "9p": "a folder of Windows or of another host (9p)",
  drvfs: "a Windows drive (drvfs)",
  fakeowner: "a folder that Docker Desktop shares",
  "fuse.grpcfuse": "a folder that Docker Desktop shares (gRPC FUSE)",
  "fuse.osxfs": "a folder that Docker Desktop shares (osxfs)",
  grpcfuse: "a folder that Docker Desktop shares (gRPC FUSE)",
  osxfs: "a folder that Docker Desktop shares (osxfs)",
  virtiofs: "a folder that a virtual machine's host shares (virtiofs)",
  vboxsf: "a folder that VirtualBox shares",
  "fuse.vmhgfs-fuse": "a folder that VMware shares",
};

/**
 * What kind of place `folder` is, when saves there make no events, so that files must be polled; null when they do.
 * `mountinfo` is the text of `/proc/self/mountinfo`, `folder` an absolute path without symbolic links.
 */
export function silentPlace(mountinfo: string, folder: string): string | null {
  const mounts = mountinfo.split("\n").flatMap(mountOf);
  const holding = mounts.filter(({ point }) => holds(point, folder));
  const depth = Math.max(...holding.map(({ point }) => point.length));
  // A mount hides those that were made before it at the same point.
  const mount = holding.filter(({ point }) => point.length === depth).at(-1);
  return mount === undefined ? null : (silent[mount.type] ?? null);
}

/** `36 35 98:0 /root /point rw,noatime master:1 - type source options`; the fields before the dash vary in number. */
function mountOf(line: string): readonly Mount[] {
  const [before = "", after = ""] = line.split(" - ");
  const point = before.split(" ")[4];
  const [type, source] = after.split(" ");
  return point === undefined || type === undefined || source === undefined
    ? []
    : [{ point: unescaped(point), type, source: unescaped(source) }];
}

/** Blanks and backslashes are written in octal. */
function unescaped(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8)));
}

function holds(point: string, folder: string): boolean {
  return point === "/" || folder === point || folder.startsWith(`${point}/`);
}
