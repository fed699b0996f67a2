import type { Engine } from "#lib/engine/engine.js";
import { type Mode, relationsOf, tableOf } from "#lib/explore/relations.js";
import { compile } from "../../engine/programs.js";

/** What a program can show, over all orders, and what it took to find out. */
export interface Explored {
  /** Lines joined by a space, the end in brackets unless it is exit code 0; sorted. */
  readonly outcomes: readonly string[];
  readonly executions: number;
  readonly redundant: number;
}

const driver = new URL("../../oracle/outcomes-driver.js", import.meta.url);

export async function explore(engine: Engine, text: string, mode: Mode = "enumerating"): Promise<Explored> {
  const said: Said[] = [];
  await engine.control(compile(text), {
    conflicts: tableOf(relationsOf(mode).conflicts),
    driver,
    task: { mode },
    onSaid: (message) => void said.push(message as Said),
  });
  const [first] = said;
  if (first === undefined) throw new Error("the driver said nothing");
  const { executions, redundant } = first.progress;
  return { outcomes: first.outcomes.map(inWords).sort(), executions, redundant };
}

/** What outcomes-driver.js says. */
interface Said {
  readonly outcomes: readonly string[];
  readonly progress: { readonly executions: number; readonly redundant: number };
}

function inWords(outcome: string): string {
  const [stdout, panics, end] = JSON.parse(outcome) as [string[], string[], number | string];
  return [...stdout, ...panics.map((panic) => `(${panic})`), ...(end === 0 ? [] : [`[${end}]`])].join(" ");
}
