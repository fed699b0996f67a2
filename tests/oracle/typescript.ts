import type { Program } from "./machine/machine.js";
import { Emitter } from "./written/emitter.js";
import { givenTo, making } from "./written/ends.js";
import { helpers, imports, statics } from "./written/statics.js";

/** A model program as a learner would write it. Locks nest, so that each is a block with a `using`. */
export function toTypeScript(program: Program): string {
  const bodies = program.bodies.map((body, index) => {
    const given = index === 0 ? [] : givenTo(body, program);
    const parameters = given.map(({ name, type }) => `${name}: Own<${type}>`).join(", ");
    const head = index === 0 ? "export function main(): void" : `function body${index}(${parameters}): void`;
    const owners = given.flatMap(({ name }) => (name.startsWith("arc") ? [name] : []));
    const lines = new Emitter(program, body, owners).lines();
    const made = index === 0 ? making(program) : [];
    return [`${head} {`, "  let r = 0;", ...made, ...lines, "  keep(r);", "}"].join("\n");
  });
  return [imports, statics(program), helpers, ...bodies].join("\n\n");
}
