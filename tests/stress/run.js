// @ts-check
// Programs by lot over all primitives, on real threads; each checks itself. `npm run stress -- --seconds 600`.
import { parseArgs } from "node:util";
import { buildWith, faults } from "./faults.js";
import { stress } from "./stress.js";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "60" },
    /** Of the first program; the next ones count up from it. */
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    /** How many programs at most. */
    count: { type: "string", default: "Infinity" },
    /** Builds a mistake into the runtime, which is to be found. */
    fault: { type: "string" },
  },
});
const seconds = Number(values.seconds);
const seed = Number(values.seed);
const most = Number(values.count);
if (!(seconds > 0 && most > 0) || !Number.isInteger(seed))
  throw new Error("usage: npm run stress -- --seconds <n> [--seed <n>] [--count <n>] [--fault <name>]");
const fault = faults.find(({ name }) => name === values.fault);
if (values.fault !== undefined && fault === undefined)
  throw new Error(`the faults are: ${faults.map(({ name }) => name).join(", ")}`);

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop.abort());
const built = fault && (await buildWith(fault));
const library = built?.library ?? new URL("../../dist/std/worker.bundle.js", import.meta.url);

/** @param {import("./stress.js").Finding} finding */
function tell({ seed, names, what }) {
  const again = `npm run stress -- --count 1 --seed ${seed}${fault === undefined ? "" : ` --fault ${fault.name}`}`;
  console.log(`FOUND  ${names.join(" ")}: ${what}\n       again with: ${again}`);
}

const begun = performance.now();
try {
  const isEnough = fault !== undefined;
  const { programs, rounds, findings } = await stress({
    seconds,
    seed,
    most,
    library,
    isEnough,
    tell,
    signal: stop.signal,
  });
  const taken = ((performance.now() - begun) / 1000).toFixed(1);
  const found = `${findings} ${findings === 1 ? "finding" : "findings"}`;
  console.log(`${programs} programs, ${rounds} rounds in ${taken} s, ${found} (seeds from ${seed})`);
  process.exitCode = findings > 0 === (fault !== undefined) ? 0 : 1;
} finally {
  await built?.remove();
}
