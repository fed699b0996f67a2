import { failing } from "./all.js";
import { listRows, placeOf } from "./list.js";
import type { ListPage, Page } from "./pages.js";
import { prose } from "./prose.js";
import { currentStep, type State } from "./state.js";
import { allHead, failingRow } from "./view/all.js";
import { listHead, listRow } from "./view/list.js";
import type { Style } from "./view/style.js";
import { textOf, titleOf } from "./view/text.js";

type Lines = readonly string[];

const typedKeys = "Type a number and Enter to go there, f for other exercises, / to search, q to go back";
const pressedKeys =
  "Up and Down choose, Enter goes there, f shows other exercises, / searches, Esc goes back";

/** What there is to say of a page that is opened, changed or left. */
export function announcePage(before: State, after: State, style: Style): readonly Lines[] {
  if (before.page === after.page) return news(before, after, style);
  const { page } = after;
  switch (page.kind) {
    case "exercise":
      return before.at === after.at ? left(before.page, after, style) : [];
    case "confirm":
      return [];
    case "text":
      return before.page.kind === "text"
        ? []
        : [[` ${titleOf(after, page, style)}`], textOf(after, page, style)];
    case "list":
      return list(before, after, style);
    case "all":
      return all(before, after, style);
    default:
      return page satisfies never;
  }
}

function left(page: Page, state: State, { pathOf }: Style): readonly Lines[] {
  const step = currentStep(state);
  return page.kind === "confirm" || step === null ? [] : [[` Back at ${pathOf(step.exercise.file)}`]];
}

/** Rows of a list that say something else than before. */
function news(before: State, after: State, style: Style): readonly Lines[] {
  if (after.page.kind !== "list" || after.page.typing) return [];
  const old = drawnRows(before, after.page, style);
  return [drawnRows(after, after.page, style).filter((row) => !old.includes(row))];
}

function drawnRows(state: State, page: ListPage, style: Style): Lines {
  const rows = listRows(state, page);
  const place = placeOf(page.cursor, rows);
  return rows.map((row, index) => listRow(state, row, index === place, style));
}

/** The list, and again when other exercises are in it; after that only where one is. */
function list({ page: old }: State, after: State, style: Style): readonly Lines[] {
  const { page } = after;
  if (page.kind !== "list") return [];
  if (page.typing)
    return old.kind === "list" && old.typing
      ? []
      : [[` Type what to search for, then Enter${after.typed ? " twice" : ""}`]];
  const drawn = drawnRows(after, page, style);
  const place = placeOf(page.cursor, listRows(after, page));
  const same = old.kind === "list" && !old.typing && old.filter === page.filter && old.search === page.search;
  if (same) return [drawn.slice(place, place + 1)];
  return [
    listHead(after, page, style),
    drawn.length === 0 ? [" no exercise is like that"] : drawn,
    prose(after.typed ? typedKeys : pressedKeys, style.columns).split("\n"),
  ];
}

/** Each exercise that does not pass as it is found, and the sum. */
function all({ page: old }: State, after: State, style: Style): readonly Lines[] {
  const { page } = after;
  if (page.kind !== "all") return [];
  const shown = old.kind === "all" && old.running ? old.checked : [];
  const found = page.checked.slice(shown.length).map(({ exercise }) => exercise);
  const rows = failing(after, page);
  const place = page.running ? -1 : placeOf(page.cursor, rows);
  const news = rows.filter(({ step }) => found.includes(step.exercise.name));
  const moved = old.kind === "all" && !old.running && !page.running;
  const drawn = (moved ? rows.slice(place, place + 1) : news).map((row, index) =>
    failingRow(after, page, row, moved && index === 0, style),
  );
  const begun = page.running && old.kind !== "all" ? [` Checking all ${after.steps.length} exercises`] : [];
  const ended = !page.running && !moved ? [` ${allHead(after, page, style)}`] : [];
  return [[...begun, ...drawn, ...ended]];
}
