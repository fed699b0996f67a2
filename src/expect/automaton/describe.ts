import type { TextTest, Who } from "../pattern.js";
import { whoLabel } from "../threads.js";
import type { Atom } from "./atom.js";
import type { First } from "./inspect.js";

const LONGEST = 60;

/** A program's text in a message: in quotes, control characters escaped, shortened. */
export function quote(text: string, longest = LONGEST): string {
  const characters = [...text];
  return JSON.stringify(
    characters.length > longest ? `${characters.slice(0, longest - 3).join("")}...` : text,
  );
}

export function describeTest(test: TextTest): string {
  return test.kind === "text" ? quote(test.text) : `/${test.source}/${test.flags}`;
}

/** A line that may come next, as in `"2" by worker`, `/worker (?<id>\d+)/ with id = 3`. */
export function describe({ atom, values }: First, label: (who: Who) => string = whoLabel): string {
  const known = atom.captures.flatMap(({ name, level, slot }) => {
    const value = values[level]?.[slot] ?? null;
    return value === null ? [] : [`${name} = ${value}`];
  });
  const captured = known.length === 0 ? "" : ` with ${known.join(", ")}`;
  return `${describeTest(atom.test)}${captured}${printer(atom, label)}`;
}

function printer({ who }: Atom, label: (who: Who) => string): string {
  const labels = [...new Set(who.map(label))];
  return labels.length === 0 ? "" : ` by ${labels.join(" and ")}`;
}
