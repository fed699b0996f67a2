import { readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { packageDir } from "../package.js";
import type { NewFile } from "./files.js";
import { typesFolder } from "./templates.js";

/** The declarations of `thread-lessons`, so that an editor knows them where the package is not installed. */
export async function typeFiles(): Promise<readonly NewFile[]> {
  const texts = new Map<string, string>();
  const visit = async (file: string): Promise<void> => {
    if (texts.has(file)) return;
    const text = await readFile(join(packageDir, "dist", file), "utf8");
    texts.set(file, text);
    for (const name of importsOf(text)) await visit(posix.join(posix.dirname(file), name));
  };
  await visit("std/index.d.ts");
  await visit("std/globals.d.ts");
  return [...texts].map(([file, text]) => ({ path: `${typesFolder}/thread-lessons/dist/${file}`, text }));
}

function importsOf(text: string): readonly string[] {
  const names = [...text.matchAll(/(?:from |import\()"(\.[^"]+)\.js"/g)];
  return names.map(([, name = ""]) => `${name}.d.ts`);
}
