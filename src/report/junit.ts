import type { Verdict } from "../checker/verdict.js";
import { placeOf } from "./place.js";
import { plain } from "./plain.js";
import { reasons } from "./reasons.js";
import type { ExerciseReport, Reporter, Style } from "./report.js";
import { type Attributes, element, textNode } from "./xml.js";

/** JUnit's XML: a suite for each chapter, a case for each exercise. What could not be judged is an error, not a failure. */
export const junit: Reporter = (reports, style) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    "testsuites",
    { name: "thread-lessons", ...counts(reports) },
    lines([...byChapter(reports)].map(([chapter, reports]) => suite(chapter, reports, style))),
  )}`;

function suite(chapter: string, reports: readonly ExerciseReport[], style: Style): string {
  const cases = reports.map((report) => testcase(chapter, report, style));
  return element("testsuite", { name: chapter, ...counts(reports), skipped: 0 }, lines(cases));
}

function testcase(chapter: string, report: ExerciseReport, style: Style): string {
  const { name, source, verdict, ms } = report;
  const attributes = {
    classname: chapter,
    name,
    file: source,
    line: placeOf(verdict)?.line,
    time: seconds(ms),
  };
  const kind = elementOf(verdict);
  if (kind === null) return element("testcase", attributes);
  const message = reasons(verdict).join("\n");
  const type = verdict.kind === "failed" ? verdict.failures[0]?.kind : verdict.kind;
  const body = element(kind, { message, type }, [textNode(plain([report], style))]);
  return element("testcase", attributes, lines([body]));
}

function elementOf({ kind }: Verdict): "failure" | "error" | null {
  switch (kind) {
    case "passed":
      return null;
    case "failed":
      return "failure";
    case "unjudged":
      return "error";
    default:
      return kind satisfies never;
  }
}

function counts(reports: readonly ExerciseReport[]): Attributes {
  const kinds = reports.map(({ verdict }) => elementOf(verdict));
  return {
    tests: reports.length,
    failures: kinds.filter((kind) => kind === "failure").length,
    errors: kinds.filter((kind) => kind === "error").length,
    time: seconds(reports.reduce((sum, { ms }) => sum + ms, 0)),
  };
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

function byChapter(reports: readonly ExerciseReport[]): ReadonlyMap<string, readonly ExerciseReport[]> {
  const chapters = new Map<string, ExerciseReport[]>();
  for (const report of reports) {
    const chapter = report.file.split("/")[0] ?? "";
    chapters.set(chapter, [...(chapters.get(chapter) ?? []), report]);
  }
  return chapters;
}

/** Elements on lines of their own. */
function lines(elements: readonly string[]): readonly string[] {
  return elements.length === 0 ? [] : ["\n", ...elements.map((one) => `${one}\n`)];
}
