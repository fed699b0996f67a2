import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { describe, expect, it } from "vitest";

/** Which rooms a room may import from. A room in brackets may give types, but nothing that runs. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  diagnostics: [],
  expect: ["(engine)"],
  engine: [],
  terminal: ["user-error"],
  "user-error": [],
  "make-folder": [],
  std: ["engine"],
  compiler: ["diagnostics", "(engine)"],
  ownership: ["compiler", "diagnostics"],
  explore: ["engine", "(expect)"],
  checker: ["compiler", "ownership", "explore", "expect", "engine", "(course)", "(diagnostics)"],
  course: ["expect", "diagnostics", "make-folder", "user-error"],
  quiz: ["course", "expect"],
  progress: ["user-error"],
  report: ["diagnostics", "expect", "(checker)", "(engine)"],
  watch: ["checker", "quiz", "progress", "course", "report", "terminal", "user-error"],
  author: [
    "course",
    "checker",
    "quiz",
    "report",
    "expect",
    "engine",
    "make-folder",
    "user-error",
    "(diagnostics)",
  ],
  lsp: ["compiler", "ownership"],
};

/** Packages that only one place imports: a file, or a room. */
const soleImporters: Readonly<Record<string, string>> = {
  commander: "cli/",
  chokidar: "watch/files.ts",
  inquirer: "terminal/ask.ts",
  "@inquirer/prompts": "terminal/ask.ts",
  chalk: "terminal/",
};

interface Import {
  readonly from: string;
  /** A file of `src` for relative imports, a package's name otherwise. */
  readonly to: string;
  readonly typesOnly: boolean;
}

const src = join(import.meta.dirname, "..", "src");

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.replaceAll("\\", "/"));

// `import … from "x"`, `export … from "x"`, `import "x"`, and both meanings of `import("x")`.
const statement =
  /^(?:import|export)\s+(type\s)?(?:([^"';]*?)\sfrom\s*)?"([^"]+)"|(\btypeof\s+)?\bimport\("([^"]+)"\)/gm;

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(src, file), "utf8");
  return [...text.matchAll(statement)].map(([, type, names = "", name, typeOf, dynamic]) => {
    const target = name ?? dynamic ?? "";
    const to = target.startsWith(".")
      ? normalize(join(dirname(file), target)).replace(/\.js$/, ".ts")
      : target;
    return { from: file, to, typesOnly: type !== undefined || typeOf !== undefined || allTypes(names) };
  });
}

/** `{ type A, type B }`, which `verbatimModuleSyntax` leaves in place but which needs nothing to run. */
function allTypes(names: string): boolean {
  const inner = /^\{(.*)\}$/s.exec(names.trim())?.[1];
  return inner?.split(",").every((name) => name.trim() === "" || name.trim().startsWith("type ")) ?? false;
}

const imports = files.flatMap(importsOf);
const inner = imports.filter(({ to }) => files.includes(to));

function roomOf(file: string): string {
  return file.split("/")[0]?.replace(/\.ts$/, "") ?? file;
}

function isAllowed({ from, to, typesOnly }: Import): boolean {
  const [here, there] = [roomOf(from), roomOf(to)];
  if (here === there || here === "cli") return true;
  const allowed = arrows[here] ?? [];
  return allowed.includes(there) || (typesOnly && allowed.includes(`(${there})`));
}

const shown = ({ from, to }: Import): string => `${from} -> ${to}`;

describe("the rooms", () => {
  it("are read at all: the test finds imports that are known to be there", () => {
    expect(inner.map(shown)).toContain("cli/main.ts -> cli/program.ts");
    expect(inner.map(shown)).toContain("cli/workshop.ts -> engine/host.ts");
    expect(inner.find((one) => shown(one) === "checker/verdict.ts -> engine/run.ts")?.typesOnly).toBe(true);
    expect(inner.find((one) => shown(one) === "cli/main.ts -> user-error.ts")?.typesOnly).toBe(false);
  });

  it("have an entry in the table of arrows", () => {
    const rooms = new Set(files.map(roomOf));
    expect([...rooms].filter((room) => room !== "cli" && arrows[room] === undefined)).toEqual([]);
  });

  it("import only along the arrows", () => {
    expect(inner.filter((one) => !isAllowed(one)).map(shown)).toEqual([]);
  });

  it("import only files that exist", () => {
    const relativeOnes = imports.filter(({ to }) => to.endsWith(".ts"));
    expect(relativeOnes.filter(({ to }) => !files.includes(to)).map(shown)).toEqual([]);
  });

  it("have a table without cycles", () => {
    const edges = new Map(
      Object.entries(arrows).map(([room, to]) => [room, to.map((name) => name.replace(/[()]/g, ""))]),
    );
    expect(cycleIn(edges)).toBeNull();
  });
});

describe("the files", () => {
  it("do not need each other in a circle to run", () => {
    const edges = new Map<string, string[]>();
    for (const { from, to, typesOnly } of inner) {
      if (!typesOnly) edges.set(from, [...(edges.get(from) ?? []), to]);
    }
    expect(cycleIn(edges)).toBeNull();
  });

  it.each(Object.entries(soleImporters))("import %s only in %s", (name, place) => {
    const importers = imports
      .filter(({ to }) => to === name || to.startsWith(`${name}/`))
      .map(({ from }) => from);
    expect(importers.filter((file) => !file.startsWith(place))).toEqual([]);
  });

  it("of std name no scheduler: a primitive cannot know which one it runs under", () => {
    const naming = files
      .filter((file) => roomOf(file) === "std")
      .filter((file) => schedulers.test(readFileSync(join(src, file), "utf8")));
    expect(naming).toEqual([]);
  });
});

const schedulers =
  /schedulers\/|\b(Native|Simulated|Controlled)(Gate|Scheduler)\b|\b(native|simulated|controlled) scheduler/;

/** A cycle as its nodes in order; null when there is none. */
function cycleIn(edges: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const finished = new Set<string>();
  const visit = (node: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (finished.has(node)) return null;
    for (const next of edges.get(node) ?? []) {
      const cycle = visit(next, [...path, node]);
      if (cycle !== null) return cycle;
    }
    finished.add(node);
    return null;
  };
  for (const node of edges.keys()) {
    const cycle = visit(node, []);
    if (cycle !== null) return cycle;
  }
  return null;
}

describe("the search for cycles", () => {
  it("finds one, and only where there is one", () => {
    expect(
      cycleIn(
        new Map([
          ["a", ["b"]],
          ["b", ["c"]],
          ["c", ["b"]],
        ]),
      ),
    ).toEqual(["b", "c", "b"]);
    expect(
      cycleIn(
        new Map([
          ["a", ["b", "c"]],
          ["b", ["c"]],
        ]),
      ),
    ).toBeNull();
  });

  it("gives paths that people can open", () => {
    expect(files).toContain(relative(src, join(src, "cli/main.ts")));
  });
});
