/** Characters of a path that a message shows. */
const longest = 80;

/** A value that cannot cross threads. `path` says where it is in what was sent, as in `config.onDone`. */
export class CannotCross extends Error {
  override readonly name = "CannotCross";
  path = "";

  constructor(
    readonly value: unknown,
    readonly reason: string,
  ) {
    super(reason);
  }
}

/** Where `target` is within `root`, as a learner would write it; "" when it is the root itself. */
export function pathTo(
  target: unknown,
  root: unknown,
  parts: (value: object) => Iterable<[string, unknown]>,
): string {
  const queue: [unknown, string][] = [[root, ""]];
  const seen = new Set<unknown>();
  for (const [value, path] of queue) {
    if (Object.is(value, target)) return shortened(path);
    if ((typeof value !== "object" && typeof value !== "function") || value === null || seen.has(value))
      continue;
    seen.add(value);
    for (const [step, part] of parts(value)) queue.push([part, join(path, step)]);
  }
  return "";
}

/** The way to a value that lies deep begins and ends as it does. */
function shortened(path: string): string {
  return path.length <= longest ? path : `${path.slice(0, longest / 2)}…${path.slice(-longest / 2)}`;
}

function join(path: string, step: string): string {
  if (path === "") return step;
  return /^#?[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(step) ? `${path}.${step}` : `${path}[${step}]`;
}
