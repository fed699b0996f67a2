import { widthOf } from "../../report/width.js";
import { confirmations } from "../keys/confirm.js";
import { keyName } from "../keys/names.js";
import { keysOf } from "../keys/press.js";
import { prose } from "../prose.js";
import { countDone, currentStep, type State, standing } from "../state.js";
import { oneRow } from "./rows.js";
import type { Style } from "./style.js";

/** What stands at the bottom of every screen: what there is to know or to answer, how far one is, and the keys. */
export function footer(state: State, style: Style, keysKept: readonly string[] = []): readonly string[] {
  return [...remarks(state, style), progress(state, style), keyLine(state, style, keysKept)];
}

/** News, why a key did nothing, and a question that waits for y or n. */
export function remarks({ page, news, notice }: State, { colours, columns }: Style): readonly string[] {
  const question = page.kind === "confirm" ? [`${confirmations[page.what]} y or n`] : [];
  const drawn = (texts: readonly string[], colour: (text: string) => string): readonly string[] =>
    texts.flatMap((text) =>
      prose(text, columns)
        .split("\n")
        .map((line) => colour(line)),
    );
  return [
    ...drawn(news, colours.cyan),
    ...drawn(notice === null ? [] : [notice], colours.yellow),
    ...drawn(question, colours.bold),
  ];
}

const barWidth = 24;

export function progress(state: State, style: Style): string {
  const { colours, glyphs, columns } = style;
  const count = `${countDone(state)}/${state.steps.length} done`;
  const step = currentStep(state);
  const title = step === null ? "" : `${step.exercise.title}${remarkOn(state)}`;
  if (columns < barWidth + count.length + widthOf(title) + 9)
    return oneRow(` ${count}   ${title}`, columns, glyphs.ellipsis);
  const full = Math.round((countDone(state) / Math.max(state.steps.length, 1)) * barWidth);
  const bar = colours.green(glyphs.full.repeat(full)) + glyphs.empty.repeat(barWidth - full);
  return ` [${bar}]  ${count}   ${title}`;
}

function remarkOn(state: State): string {
  const step = currentStep(state);
  if (step === null || standing(state, step.exercise) !== "changed") return "";
  return " (done, changed since)";
}

/** Keys that work now, as many as one row takes: the last two always, and those of `kept` before all others. */
export function keyLine(state: State, { colours, columns }: Style, kept: readonly string[] = []): string {
  const named = keysOf(state)
    .bindings.filter(({ label, refuse }) => label !== null && (refuse?.(state) ?? null) === null)
    .map(({ keys: [key = ""], name, label }) => ({ key, text: `${name ?? keyName(key)} ${label}` }));
  const [last, others] = [named.slice(-2), named.slice(0, -2)];
  let room = columns - 1 - lineOf(last).length;
  const taken = new Set(last);
  const take = (candidates: typeof named): void => {
    for (const one of candidates) {
      room -= one.text.length + 2;
      if (room < 0) return;
      taken.add(one);
    }
  };
  const first = others.filter(({ key }) => kept.includes(key));
  take(first);
  take(others.filter((one) => !first.includes(one)));
  return ` ${colours.dim(lineOf(named.filter((one) => taken.has(one))))}`;
}

function lineOf(named: readonly { readonly text: string }[]): string {
  return named.map(({ text }) => text).join("  ");
}
