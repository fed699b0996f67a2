#!/usr/bin/env node
// @ts-check
import { createEngine } from "#lib/engine/host.js";
import { judge } from "./judge.js";
import { explanations, recordings } from "./recordings.js";

const wanted = process.argv.slice(2);
const unknown = wanted.filter((id) => !recordings.some((recording) => recording.id === id));
if (unknown.length > 0) {
  console.error(
    `There is no recorded fact ${unknown.join(", ")}. Their ids are in tests/facts/recordings.json.`,
  );
  process.exit(2);
}

const library = new URL("../../dist/std/worker.bundle.js", import.meta.url);
const engine = createEngine({ library, workers: 6 });
const began = performance.now();
const explained = explanations();
/** @type {import("./judge.js").Judgement[]} */
const judgements = [];
for (const recording of recordings) {
  if (wanted.length > 0 && !wanted.includes(recording.id)) continue;
  const judgement = await judge(engine, recording, explained);
  judgements.push(judgement);
  if (judgement.kind !== "covered") console.log(`${judgement.kind} ${judgement.id}: ${judgement.text}\n`);
}
await engine.close();

/** @param {import("./judge.js").Judgement["kind"]} kind */
const count = (kind) => judgements.filter((judgement) => judgement.kind === kind).length;
const covered = count("covered");
const share = Math.round((1000 * covered) / judgements.length) / 10;
const seconds = Math.round((performance.now() - began) / 1000);
console.log(
  `${covered} covered (${share} %), ${count("explained")} explained, ${count("missing")} missing, ${count("wrong")} wrong, after ${seconds} s`,
);
process.exitCode = count("missing") + count("wrong") > 0 ? 1 : 0;
