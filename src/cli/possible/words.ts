import type { Answer, Instead, Obstacle } from "../../explore/possible/answer.js";
import { count, doubt } from "../outcomes/words.js";

/** The answer in a sentence. */
export function verdictText({ shown, complete, executions, ...rest }: Answer): string {
  const tried = executions === 1 ? "one execution" : `${count(executions)} executions`;
  if (shown !== null) return `the program can print exactly this${endText(shown.trace.run.end.kind)}`;
  if (complete) return `the program can never print exactly this: proved in ${tried}`;
  const why = doubt({ executions, ...rest }) || "; there were too many orders to follow all of them";
  return `not found in ${tried}, which is no proof${why}`;
}

function endText(end: string): string {
  return end === "deadlock" ? ", and then its threads wait for each other for ever" : "";
}

/** How far the program comes with the lines. */
export function furthestText({ furthest: { lines }, complete }: Answer, of: number): string {
  const start = complete ? "" : "As far as was looked: ";
  const text = furthestReached(lines, of);
  return start === "" ? text : start + text.charAt(0).toLowerCase() + text.slice(1);
}

function furthestReached(lines: number, of: number): string {
  if (lines === of) return "All of them can come, but then there is more:";
  if (lines === 0) return "Not even the first line can come first. Instead comes:";
  return lines === 1
    ? "After the first line comes instead:"
    : `After the first ${lines} lines comes instead:`;
}

/** What comes in place of a line. */
export function insteadText(one: Instead): string {
  switch (one.kind) {
    case "line":
      return `${one.text}`;
    case "exit":
      return `nothing more: the process ends with code ${one.code}`;
    case "deadlock":
      return "nothing more: a deadlock";
    case "limit":
      return "nothing more for as long as the program was followed";
    default:
      return one satisfies never;
  }
}

/** Why the next line cannot come. */
export function obstacleText(line: string, obstacle: Obstacle): string | null {
  switch (obstacle.kind) {
    case "never":
      return `No thread ever prints "${line}".`;
    case "gone":
      return `No thread prints "${line}" after that.`;
    case "later": {
      const [first] = obstacle.after;
      return first === undefined ? null : `"${line}" comes only after "${first.text}", by ${first.thread}.`;
    }
    default:
      return obstacle satisfies never;
  }
}
