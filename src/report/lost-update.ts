import type { Finding } from "../checker/verdict.js";
import { briefPlace } from "../expect/place.js";
import { labelOf } from "../expect/threads.js";
import { positionAt } from "./place.js";

/**
 * What became of a change that got lost before a run broke; nothing where none did.
 *
 * @example "An update is lost: thread 2 reads `free` at seats.ts:12 and writes it at :15; in between thread 3 writes it"
 */
export function lostUpdateSentence({ run, lost, numbers }: Finding): readonly string[] {
  if (lost === undefined) return [];
  const label = (id: number): string => labelOf(run.threads.find((thread) => thread.id === id));
  const places = [lost.read, lost.write].map((index) => briefPlace(positionAt(run, index)));
  const deeds = readsAndWrites(nameOf(run, lost.object), places);
  const steps = lost.events.map((index) => numbers?.[index]);
  const where = numbers === undefined ? "" : ` (steps ${steps[0]}, ${steps[1]} and ${steps[2]})`;
  return [
    `An update is lost: ${label(lost.thread)} ${deeds}; in between ${label(lost.other)} writes it${where}`,
  ];
}

/** A file that both places are in is named once. */
function readsAndWrites(what: string, [read = "", write = ""]: readonly string[]): string {
  if (read === "" || write === "") return `reads ${what} and writes it`;
  if (read === write) return `reads ${what} and writes it, both at ${read}`;
  const file = read.slice(0, read.lastIndexOf(":") + 1);
  return `reads ${what} at ${read} and writes it at ${write.startsWith(file) ? write.slice(file.length - 1) : write}`;
}

/** As the source calls it, without its kind: "`free`"; where it has no name "mutex #1". */
function nameOf({ things }: Finding["run"], number: number): string {
  const label = things?.[number - 1]?.label ?? "a shared value";
  return label.replace(/^\w+ (?=`)/, "");
}
