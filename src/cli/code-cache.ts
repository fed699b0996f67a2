import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire, Module } from "node:module";
import { dirname, join } from "node:path";
import { Script } from "node:vm";
import { makeFolder } from "../make-folder.js";
import { cacheFolder } from "./cache-folder.js";

const here = createRequire(import.meta.url);
const hashLength = 32;
/** How long code is kept that may be of no use any more, in milliseconds: 30 days. */
const longest = 30 * 24 * 3_600_000;

/**
 * Loads a CommonJS package of one file as `require` does, in a third of the time: with the code that V8 made of it the
 * last time, the functions among it that were called then. Node 22 has `module.enableCompileCache` for this. Where
 * there is no such code yet it is kept when the process ends; where it cannot be kept nothing is lost but time.
 */
export function loadFast(name: string): void {
  const file = here.resolve(name);
  const folder = cacheFolder("code");
  if (folder === null || here.cache[file] !== undefined) return;
  const kept = join(folder, `${nameOf(file)}.bin`);
  const code = readCode(kept);
  const script = new Script(Module.wrap(readFileSync(file, "utf8")), {
    filename: file,
    ...(code !== null && { cachedData: code }),
  });
  run(script, file);
  if (code === null || script.cachedDataRejected) process.once("exit", () => keepCode(kept, script));
}

/** The code is good for one text of the file and one version of V8 only. */
function nameOf(file: string): string {
  const { size, mtimeMs } = statSync(file);
  const what = [file, size, mtimeMs, process.versions.v8, process.arch, ...process.execArgv].join("\n");
  return createHash("sha256").update(what).digest("hex").slice(0, hashLength);
}

function run(script: Script, file: string): void {
  const module = new Module(file);
  module.filename = file;
  here.cache[file] = module;
  try {
    const body = script.runInThisContext() as (...names: unknown[]) => void;
    body.call(module.exports, module.exports, createRequire(file), module, file, dirname(file));
    module.loaded = true;
  } catch (error) {
    delete here.cache[file];
    throw error;
  }
}

/** What is kept begins with its own hash: V8 trusts what it is given. */
function readCode(kept: string): Buffer | null {
  try {
    const bytes = readFileSync(kept);
    const code = bytes.subarray(hashLength);
    return hashOf(code).equals(bytes.subarray(0, hashLength)) ? code : null;
  } catch {
    return null;
  }
}

function keepCode(kept: string, script: Script): void {
  if (!holdsFiles(dirname(kept))) return;
  const draft = `${kept}.${process.pid}`;
  try {
    const code = script.createCachedData();
    writeFileSync(draft, Buffer.concat([hashOf(code), code]));
    renameSync(draft, kept);
    dropOld(dirname(kept));
  } catch {
    rmSync(draft, { force: true });
  }
}

/** What other versions of Node or of the package have left: whoever still needs it makes it again. */
function dropOld(folder: string): void {
  const files = readdirSync(folder).map((name) => join(folder, name));
  for (const file of files) if (statSync(file).mtimeMs < Date.now() - longest) rmSync(file, { force: true });
}

/** Whether there is such a folder now. */
function holdsFiles(folder: string): boolean {
  try {
    makeFolder(folder);
    return statSync(folder).isDirectory();
  } catch {
    return false;
  }
}

function hashOf(code: Uint8Array): Buffer {
  return createHash("sha256").update(code).digest();
}
