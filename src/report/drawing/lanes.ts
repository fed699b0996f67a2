import type { Finding } from "../../checker/verdict.js";
import { type Look, shown } from "../look.js";
import { type Column, drawColumns, fitColumns } from "./columns.js";
import { labelIn } from "./deeds.js";
import { drawList } from "./list.js";
import { deedText } from "./marks.js";
import { type Moment, momentsOf } from "./moments.js";
import { elide } from "./stretches.js";

/** A drawing of the run: a column for each thread and time downwards, or a list where columns do not fit. */
export function drawLanes(finding: Finding, look: Look, form: "columns" | "list" = "columns"): string[] {
  const moments = momentsOf(finding);
  if (moments.length === 0) return [];
  const stretches = elide(moments);
  const drawn = stretches.flatMap((stretch) => (stretch.kind === "moment" ? [stretch.moment] : []));
  const columns = columnsOf(finding, moments, drawn, look);
  const fitted = form === "columns" ? fitColumns(columns, look.width) : null;
  return fitted === null ? drawList(columns, stretches, look) : drawColumns(fitted, stretches, look);
}

/** A column for each thread that does something, also where that is left out of the drawing. */
function columnsOf(
  { run }: Finding,
  moments: readonly Moment[],
  drawn: readonly Moment[],
  look: Look,
): Column[] {
  const ids = new Set(moments.flatMap(({ deeds }) => deeds.map(({ thread }) => thread)));
  const deeds = drawn.flatMap((moment) => moment.deeds);
  return [...ids]
    .sort((a, b) => a - b)
    .map((id) => {
      const texts = deeds.filter(({ thread }) => thread === id).map((deed) => deedText(deed, look));
      return { id, label: shown(labelIn(run, id), look), texts };
    });
}
