import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageDir } from "../package.js";

/**
 * A hash of this tool: of all its built files, of what it depends on, and of the Node.js that runs it. It is computed
 * whenever it is asked for (some 20 ms), so that it is right however the tool was built.
 */
export function fingerprint(): string {
  const hash = createHash("sha256").update(process.version);
  const built = join(packageDir, "dist");
  const files = readdirSync(built, { recursive: true, encoding: "utf8" }).filter(isCode).sort();
  for (const file of ["../package.json", ...files]) hash.update(file).update(readFileSync(join(built, file)));
  return hash.digest("hex");
}

function isCode(file: string): boolean {
  return file.endsWith(".js") || file.endsWith(".d.ts");
}
