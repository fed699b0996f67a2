// @ts-check
import { errorLines } from "./compile.js";

/**
 * Which of the types that a file lists may be moved to another thread (`Send`), and which may be borrowed by one
 * (`Sync`): what the ownership check says of programs that do it. A type is a comment `// Type: <Rust's name>` and the
 * declaration after it.
 *
 * @param {string} text
 * @returns {string} A line for each type, as the recorded program prints it.
 */
export function sendSync(text) {
  const imports = text
    .slice(text.indexOf("import"), text.indexOf("// Type:"))
    .replace("import {", "import { move,")
    .replaceAll("\n", " ");
  const types = [...text.matchAll(/\/\/ Type: (.*)\n(?:export )?(const (\w+).*)/g)];
  const functions = types.flatMap(([, , declaration = "", name = ""]) => [
    `function send_${name}() { ${declaration} thread.spawn(move(() => void ${name})); }`,
    `function share_${name}() { ${declaration} thread.scope((s) => { s.spawn(() => void ${name}); }); }`,
  ]);
  const refused = errorLines("types.ts", [imports, ...functions, "export function main() {}"].join("\n"));
  // The first line is the imports; each type has two.
  return types
    .map(([, type = ""], at) => {
      const send = !refused.has(2 + 2 * at);
      const sync = !refused.has(3 + 2 * at);
      return `${type.padEnd(46)} Send=${String(send).padEnd(5)} Sync=${sync}\n`;
    })
    .join("");
}
