import type { CourseReport } from "../check.js";
import type { Trial } from "../trials/trial.js";
import { type Look, many } from "./look.js";

/** How much was looked at, and whether anything is to be mended. */
export function sums({ tried, predicted, complaints }: CourseReport, { colours }: Look): string {
  const count = (kind: Trial["kind"], verdict: string): number =>
    tried.filter(({ trial, verdicts }) => trial.kind === kind && verdicts.every((one) => one === verdict))
      .length;
  const wrong = tried.filter(({ trial }) => trial.kind === "wrong");
  const verdicts = wrong.flatMap((one) => one.verdicts);
  const rejected = verdicts.filter((kind) => kind === "failed").length;
  const lines = [
    many(count("solution", "passed"), "solution passes", "solutions pass"),
    many(count("unchanged", "failed"), "unchanged exercise fails", "unchanged exercises fail"),
    `${many(wrong.length, "wrong answer", "wrong answers")}, rejected in ${rejected} of ${many(verdicts.length, "verdict", "verdicts")}`,
    many(predicted.filter(({ key }) => key !== null).length, "key computed", "keys computed"),
    complaints.length === 0
      ? colours.green("nothing to mend")
      : colours.red(many(complaints.length, "thing to mend", "things to mend")),
  ];
  return lines.map((line) => ` ${line}`).join("\n");
}
