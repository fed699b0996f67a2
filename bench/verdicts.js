// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createChecker } from "../dist/checker/checker.js";
import { transpile } from "../dist/cli/courses.js";
import { createCompiler } from "../dist/compiler/compiler.js";
import { loadCourse } from "../dist/course/load.js";
import { createEngine } from "../dist/engine/host.js";
import { checkOwnership } from "../dist/ownership/ownership.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Milliseconds from a text to its verdict (the run on real threads may go on), warm, for every exercise of the course as it stands and as it is solved.
 * @param {number} rounds
 */
export async function measureVerdicts(rounds) {
  const course = await loadCourse(root, { transpile });
  const engine = createEngine({ library: new URL("../dist/std/worker.bundle.js", import.meta.url) });
  const checker = createChecker({ compile: createCompiler().compile, checkOwnership, engine });
  /** @type {number[]} */
  const samples = [];
  for (let round = 0; round <= rounds; round++) {
    for (const { path, expectation } of course.chapters.flatMap(({ exercises }) => exercises)) {
      for (const folder of ["exercises", "solutions"]) {
        await engine.warm();
        const text = readFileSync(join(root, folder, path), "utf8");
        const start = performance.now();
        /** @type {number | null} */
        let told = null;
        const onVerdict = () => {
          told ??= performance.now();
        };
        await checker.check({ file: path, text: `${text}\n// ${round}\n`, expectation, onVerdict });
        // The first round warms the compiler. A program that is rejected has one verdict only.
        if (round > 0) samples.push((told ?? performance.now()) - start);
      }
    }
  }
  await engine.close();
  return samples.sort((a, b) => a - b);
}
