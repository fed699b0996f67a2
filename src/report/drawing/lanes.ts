import type { Finding } from "../../checker/verdict.js";
import { type Look, shown } from "../look.js";
import { type Column, drawColumns, fitColumns } from "./columns.js";
import { drawList } from "./list.js";
import { deedText } from "./marks.js";
import { labelIn, type Moment, momentsOf } from "./moments.js";
import { elide } from "./stretches.js";

/** A drawing of the run: a column for each thread and time downwards, or a list where columns do not fit. */
export function drawLanes(finding: Finding, look: Look, form: "columns" | "list" = "columns"): string[] {
  const moments = momentsOf(finding);
  if (moments.length === 0) return [];
  const stretches = elide(moments);
  const drawn = stretches.flatMap((stretch) => (stretch.kind === "moment" ? [stretch.moment] : []));
  const columns = columnsOf(finding, drawn, look);
  const fitted = form === "columns" ? fitColumns(columns, look.width) : null;
  return fitted === null ? drawList(columns, stretches, look) : drawColumns(fitted, stretches, look);
}

function columnsOf({ run }: Finding, moments: readonly Moment[], look: Look): Column[] {
  const deeds = moments.flatMap((moment) => moment.deeds);
  const ids = [...new Set(deeds.map(({ thread }) => thread))].sort((a, b) => a - b);
  return ids.map((id) => {
    const texts = deeds.filter(({ thread }) => thread === id).map((deed) => deedText(deed, look));
    return { id, label: shown(labelIn(run, id), look), texts };
  });
}
