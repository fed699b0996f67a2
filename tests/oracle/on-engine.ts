import type { Compiler } from "#lib/compiler/compiler.js";
import type { Engine } from "#lib/engine/engine.js";
import { type Mode, relationsOf, tableOf } from "#lib/explore/relations.js";
import { toTypeScript } from "./typescript.js";
import type { Way } from "./ways.js";

/** What compiles and runs real programs. */
export interface Tools {
  readonly compile: Compiler["compile"];
  readonly engine: Pick<Engine, "control">;
}

const driver = "outcomes-driver.js";

/** The search of real programs: written out as TypeScript, compiled, and run on the path of an exercise. */
export function onEngine({ compile, engine }: Tools, mode: Mode, folder: URL): Way {
  return {
    name: `the real engine, ${mode}`,
    mostSchedules: 20_000n,
    async search(program) {
      const text = toTypeScript(program);
      const compiled = compile({ file: "program.ts", text });
      if (compiled.program === null)
        throw new Error(`${compiled.diagnostics.map(({ message }) => message).join("\n")}\n\n${text}`);
      const said: Said[] = [];
      await engine.control(compiled.program, {
        conflicts: tableOf(relationsOf(mode).conflicts),
        driver: new URL(driver, folder),
        task: { mode },
        onSaid: (message) => void said.push(message as Said),
      });
      const [first] = said;
      if (first === undefined) throw new Error("the driver said nothing");
      return { outcomes: new Set(first.outcomes), kinds: new Set(), ...first.progress };
    },
  };
}

/** What outcomes-driver.js says. */
interface Said {
  readonly outcomes: readonly string[];
  readonly progress: { readonly executions: number; readonly redundant: number; readonly bounded: boolean };
}
