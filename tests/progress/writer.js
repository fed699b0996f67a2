// Passes exercises until it has passed as many as it is told, and prints the name of each once it is on disk.
import { openProgress } from "../../dist/progress/open.js";

const [dir = "", name = "", count = "0"] = process.argv.slice(2);
const progress = await openProgress({ dir });
for (let index = 0; index < Number(count); index++) {
  await progress.passed(`${name}_${index}`, "hash");
  process.stdout.write(`${name}_${index}\n`);
}
