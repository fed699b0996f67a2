// @ts-check
import { fileURLToPath } from "node:url";
import { measure } from "./measure.js";

// The measures of bench/programs with npm's `piscina`, a pool of workers: `name<TAB>median microseconds` a line.

/**
 * What is used of it here; it need not be installed where this is checked.
 * @typedef {{ run: (task: unknown) => Promise<unknown>, destroy: () => Promise<void> }} Pool
 */
const name = "piscina";
/** @type {{ Piscina: new (options: { filename: string, name: string }) => Pool }} */
const { Piscina } = await import(name);

const filename = fileURLToPath(new URL("./piscina-task.js", import.meta.url));
const pool = new Piscina({ filename, name: "give" });
await pool.run(0);
await measure("spawn + join", { per: 100, rounds: 15 }, async () => {
  for (let i = 0; i < 100; i++) await pool.run(1);
});
await measure("1,000 short closures", { per: 1, rounds: 15 }, () =>
  Promise.all(Array.from({ length: 1000 }, (_, i) => pool.run(i))),
);
await pool.destroy();
