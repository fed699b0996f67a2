/** Some data as the text of a JSON file. */
function json(data: object): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** `version` is that of this package. */
export function packageJson(version: string): string {
  return json({
    private: true,
    type: "module",
    scripts: { watch: "thread-lessons watch", check: "thread-lessons check" },
    devDependencies: { "thread-lessons": version },
  });
}

/** A copy of the declarations is laid out as the installed package is: in a folder `thread-lessons` in here. */
export const typesFolder = ".thread-lessons/types";

const places = ["./node_modules", `./${typesFolder}`];

/** An editor takes the types of the installed package, else the copy that `init` has made. */
export const tsconfig = json({
  compilerOptions: {
    target: "ES2022",
    lib: ["ES2023", "ESNext.Disposable"],
    module: "NodeNext",
    moduleResolution: "NodeNext",
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    paths: { "thread-lessons": places.map((place) => `${place}/thread-lessons/dist/std/index.d.ts`) },
    types: ["thread-lessons/dist/std/globals"],
    typeRoots: places,
  },
  include: ["exercises"],
});

export const gitignore = "node_modules/\n.thread-lessons/\n";

/** Actions are named by their commits: a tag could be moved to other code. */
export const workflow = `# Judges all exercises on every push. What fails is shown beside its line in the pull request.
name: thread-lessons

on: [push, pull_request]

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with:
          persist-credentials: false
      - uses: actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0
        with:
          node-version: 20
      - run: npm install --no-audit --no-fund
      - run: npx thread-lessons check --reporter github
`;
