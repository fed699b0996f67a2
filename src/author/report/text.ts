import type { CourseReport } from "../check.js";
import type { Complaint } from "../complaint.js";
import type { KeyChange } from "../predictions/changes.js";
import { indented, type Look } from "./look.js";
import { luckText } from "./luck.js";
import { sums } from "./sums.js";

/** For authors: what changed, what to mend, what rests on luck, and the sums. */
export function toText(report: CourseReport, look: Look): string {
  const { complaints, changes } = report;
  const sections = [
    changesText(changes, look),
    ...complaints.map((one) => complaintText(one, look)),
    luckText(report, look),
    sums(report, look),
  ];
  return sections.filter((text) => text !== "").join("\n\n");
}

function changesText(changes: readonly KeyChange[], look: Look): string {
  return changes
    .map(({ file, question, what }) =>
      [` ${look.colours.bold("KEY")}   ${file}: ${question}`, indented(what, look)].join("\n"),
    )
    .join("\n");
}

function complaintText({ file, rule, remedy, unjudged }: Complaint, look: Look): string {
  const { bold, red, yellow } = look.colours;
  const word = unjudged ? yellow("COULD NOT JUDGE") : red("MEND");
  return [` ${word}   ${bold(file)}`, indented(rule, look), indented(`(${remedy})`, look)].join("\n");
}
