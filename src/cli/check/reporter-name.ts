import { nearest } from "../../course/nearest.js";
import { UserError } from "../../user-error.js";

/** The forms in which verdicts can be told. */
export const reporterNames = ["human", "json", "junit", "github", "tap"] as const;

export type ReporterName = (typeof reporterNames)[number];

export function parseReporterName(value: string): ReporterName {
  const known = reporterNames.find((name) => name === value);
  if (known !== undefined) return known;
  const meant = nearest(value, reporterNames);
  throw new UserError({
    code: "unknown-reporter",
    what: `there is no reporter "${value}"`,
    where: "--reporter",
    help: meant === null ? `the reporters are: ${reporterNames.join(", ")}` : `did you mean "${meant}"?`,
  });
}
