// Sessions with a fault each, by lot. A command of its own (`npm run faults -- --count 300`): it needs Linux and tmux.
import { parseArgs } from "node:util";
import { kinds } from "./kinds.js";
import { round } from "./round.js";

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "100" },
    /** Of the first session; the next ones count up from it. */
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    kind: { type: "string" },
  },
});
const chosen = values.kind === undefined ? kinds : kinds.filter(({ name }) => name === values.kind);
if (chosen.length === 0) throw new Error(`the kinds are: ${kinds.map(({ name }) => name).join(", ")}`);

// Terminals and disks are closed on exit.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(130));

/** @type {Map<string, { done: number, skipped: number }>} */
const counts = new Map(chosen.map(({ name }) => [name, { done: 0, skipped: 0 }]));
const first = Number(values.seed);
const again = values.kind === undefined ? "" : ` --kind ${values.kind}`;

for (let seed = first; seed < first + Number(values.count); seed++) {
  const kind = chosen[seed % chosen.length];
  const count = counts.get(kind?.name ?? "");
  if (kind === undefined || count === undefined) continue;
  try {
    count[(await round(kind, seed)) ? "done" : "skipped"]++;
  } catch (error) {
    report();
    console.error(`\nFAILED  ${kind.name}, again with: npm run faults -- --count 1 --seed ${seed}${again}\n`);
    console.error(error);
    process.exit(1);
  }
  process.stderr.write(`\r${seed - first + 1}/${values.count}  `);
}
process.stderr.write("\r");
console.log(`${report()} sessions, nothing lost, nothing left behind (seeds from ${first})`);

/** Prints the counts; the result is their sum. */
function report() {
  for (const [name, { done, skipped }] of counts)
    console.log(
      `${name.padEnd(20)} ${String(done).padStart(4)} ok${skipped > 0 ? `, ${skipped} skipped` : ""}`,
    );
  return [...counts.values()].reduce((sum, { done }) => sum + done, 0);
}
