#!/usr/bin/env node
// @ts-check
import { writeFileSync } from "node:fs";
import { whileCoresAreBusy } from "./busy-cores.js";
import { NativeRuns } from "./native.js";
import { readOptions, usage } from "./options.js";
import { compileAll, programNames } from "./programs.js";
import { showProgress } from "./progress.js";
import { toResult, toTable } from "./results.js";
import { playRound } from "./round.js";

const options = optionsOrExit();
const began = performance.now();
const results = await conform(options);
const seconds = Math.round((performance.now() - began) / 1000);
const violated = results.filter(({ violations }) => violations.length > 0);

console.log(toTable(results));
for (const { name, violations } of violated) console.log(`\n${name}: ${violations[0]}`);
console.log(
  `\n${results.length - violated.length} of ${results.length} programs conform, after ${seconds} s`,
);
if (options.json !== undefined)
  writeFileSync(
    options.json,
    `${JSON.stringify({ runs: options.runs, seconds, programs: results }, null, 2)}\n`,
  );
process.exitCode = violated.length > 0 ? 1 : 0;

/** @param {import("./options.js").Options} options */
async function conform({ runs, atOnce, names }) {
  const native = new NativeRuns();
  try {
    const programs = compileAll(names);
    for (const { program } of programs) await native.measure(program);
    /** @param {string} title */
    const play = (title) =>
      playRound({
        programs,
        runs,
        atOnce,
        run: (program) => native.run(program),
        onProgress: showProgress(title),
      });
    const idle = await play("idle");
    const busy = await whileCoresAreBusy(() => play("busy"));
    return idle.flatMap((tally, at) => {
      const other = busy[at];
      return other === undefined ? [] : [toResult(tally, other)];
    });
  } finally {
    await native.close();
  }
}

function optionsOrExit() {
  try {
    return readOptions(process.argv.slice(2), programNames());
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exit(2);
  }
}
