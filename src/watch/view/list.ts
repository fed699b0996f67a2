import type { Standing } from "../../progress/standing.js";
import { shorten, widthOf } from "../../report/width.js";
import { listRows, placeOf, type Row } from "../list.js";
import type { ListPage } from "../pages.js";
import { countDone, type State, standing } from "../state.js";
import { keyLine, remarks } from "./footer.js";
import { type Drawing, windowAround } from "./frame.js";
import { oneRow } from "./rows.js";
import type { Style } from "./style.js";

/** The list of exercises, with the cursor in sight. */
export function drawList(state: State, page: ListPage, style: Style): Drawing {
  const rows = listRows(state, page);
  const place = placeOf(page.cursor, rows);
  const drawn = rows.map((row, index) => listRow(state, row, index === place, style));
  const frame = {
    head: listHead(state, page, style),
    body: drawn.length === 0 ? [" no exercise is like that"] : drawn,
    foot: [...remarks(state, style), keyLine(state, style)],
  };
  return windowAround(frame, place, style);
}

export function listHead(
  state: State,
  { filter, search, typing }: ListPage,
  style: Style,
): readonly string[] {
  const { colours, columns, glyphs } = style;
  const line = ` ${colours.bold("Exercises")}   ${countDone(state)}/${state.steps.length} done   showing: ${filter}`;
  const sought = typing || search !== "" ? [` search: ${search}${typing ? "_" : ""}`] : [];
  return [line, ...sought].map((text) => oneRow(text, columns, glyphs.ellipsis));
}

const words: Readonly<Record<Standing, string>> = { pending: "", done: "done", changed: "changed" };

/** As in `> changed   02_main_ends/lost_ledger.ts   The ledger that stays empty`. */
export function listRow(state: State, { index, step }: Row, chosen: boolean, style: Style): string {
  const { exercise } = step;
  const { colours, columns, glyphs } = style;
  const status = standing(state, exercise);
  const name = columns < 60 ? exercise.name : exercise.path;
  const here = index === state.at ? "here" : "";
  const label = [String(index + 1).padStart(3), words[status].padEnd(8), here.padEnd(5)].join(" ");
  const text = ` ${chosen ? ">" : " "} ${label}${name.padEnd(columns < 60 ? 0 : pathWidth(state))}`;
  const line = columns < 60 ? text : `${text}   ${exercise.title}`;
  const cut = widthOf(line) <= columns ? line : shorten(line, columns, glyphs.ellipsis);
  const tinted = status === "done" ? colours.green(cut) : status === "changed" ? colours.yellow(cut) : cut;
  return chosen ? colours.bold(tinted) : tinted;
}

/** Columns of the longest path. */
export function pathWidth({ steps }: State): number {
  return Math.max(...steps.map(({ exercise }) => exercise.path.length));
}
