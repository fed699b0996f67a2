import { createCompiler } from "#lib/compiler/compiler.js";
import { createEngine } from "#lib/engine/host.js";
import { compareMany } from "./compare-many.js";
import { mutate } from "./mutations.js";
import { onEngine } from "./on-engine.js";
import { ways } from "./ways.js";

const modes = ["commuting", "enumerating"] as const;

export interface OracleOptions {
  readonly count: number;
  readonly seed: number;
  readonly engineEvery: number;
  readonly mutate: boolean;
  /** This folder. */
  readonly folder: URL;
  readonly library: URL;
}

/** Compares, or deletes rows; the result is whether all is as it should be. */
export function oracle(options: OracleOptions): Promise<boolean> {
  return options.mutate ? tryMutants(options) : tryPrograms(options);
}

async function tryPrograms({ count, seed, engineEvery, folder, library }: OracleOptions): Promise<boolean> {
  const engine = createEngine({ library, workers: 4 });
  const { compile } = createCompiler();
  try {
    const real = modes.map((mode) => onEngine({ compile, engine }, mode, folder));
    const sometimes = { every: engineEvery, ways: real };
    const result = await compareMany({ count, seed, always: ways, sometimes, onProgress: progress(count) });
    for (const tally of result.tallies) console.log(`${tally}`);
    console.log(`${result.tooBig} programs were too big for the oracle`);
    for (const one of result.disagreements) console.log("\nDIFFERENT:", JSON.stringify(one, null, 2));
    return result.disagreements.length === 0;
  } finally {
    await engine.close();
  }
}

async function tryMutants({ count, seed }: OracleOptions): Promise<boolean> {
  const mutations = await mutate({ count, seed }, progress(count));
  for (const { row, noticed, by } of mutations) {
    const what = by === "laws" ? "breaks the laws" : "goes wrong";
    console.log(
      noticed === null
        ? `NOTHING shows that the ${row} is missing`
        : `program ${noticed} ${what} without the ${row}`,
    );
  }
  return mutations.every(({ noticed }) => noticed !== null);
}

/** Now and then a word on stderr. */
function progress(count: number): (done: number) => void {
  let told = performance.now();
  return (done) => {
    if (performance.now() - told < 10_000) return;
    told = performance.now();
    console.error(`${done}/${count}`);
  };
}
