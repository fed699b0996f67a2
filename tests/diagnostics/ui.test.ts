import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { renderDiagnostic } from "#lib/diagnostics/render.js";
import { PLAIN } from "#lib/diagnostics/style.js";
import { checkOwnership } from "#lib/ownership/ownership.js";
import { compile } from "../compiler/two-threads.js";

const folder = fileURLToPath(new URL("../fixtures/ui/", import.meta.url));
const programs = readdirSync(folder).filter((name) => name.endsWith(".ts"));

/** What a learner reads about a program: what does not compile, else what ownership forbids. */
function complaints(file: string): string {
  const text = readFileSync(folder + file, "utf8");
  const { diagnostics, analysis } = compile(text, file);
  const all = diagnostics.length > 0 ? diagnostics : checkOwnership(analysis);
  return all
    .map((diagnostic) => `${renderDiagnostic(diagnostic, text, { colour: PLAIN, width: 100 })}\n`)
    .join("\n");
}

test.each(programs)("%s is answered as recorded", (file) => {
  const recorded = `${folder}${file.replace(/\.ts$/, ".stderr")}`;
  const actual = complaints(file);
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(recorded, actual);
  expect(existsSync(recorded)).toBe(true);
  expect(actual).toBe(readFileSync(recorded, "utf8"));
});
