import { displayWidth } from "../display-width.js";
import type { RenderStyle } from "../style.js";
import { wrap } from "../wrap.js";
import type { Explanation, Mend } from "./explanation.js";
import { typescriptHint } from "./typescript.js";

/** The widest prose that reads well, and the room that a title needs beside its code. */
const COMFORTABLE = 100;
const TITLE_ROOM = 28;

/** Tells a code's whole story, in the manner of `rustc --explain`. The text ends without a line break. */
export function renderExplanation(explanation: Explanation, style: RenderStyle): string {
  const { code, severity, title, rule, broken, why, mends, rust, here } = explanation;
  const { colour } = style;
  const dress = severity === "error" ? colour.error : colour.warning;
  const blocks = [
    prose(`${severity}[${code}]: ${title}`, style).replace(/^\S+:/, (label) => dress(label)),
    prose(rule, style),
    `${colour.strong(severity === "error" ? "Rejected:" : "Warned of:")}\n${indented(broken)}`,
    labelled("Why:", why, style),
    ...mends.map((mend, index) => way(mend, index, style)),
    labelled("In Rust:", rust, style),
    ...(here === null ? [] : [labelled("Here:", here, style)]),
  ];
  return blocks.join("\n\n");
}

function way({ how, program }: Mend, index: number, style: RenderStyle): string {
  const lead = index === 0 ? labelled("Mend it:", how, style) : prose(how, style);
  return `${lead}\n${indented(program)}`;
}

/** All codes, each with its title. */
export function renderCodes(explanations: readonly Explanation[], style: RenderStyle): string {
  const numbers = explanations.filter(({ code }) => /^E\d/.test(code));
  const names = explanations.filter((one) => !numbers.includes(one));
  return [
    group("Rust's error codes", numbers, style),
    group("Rules and lints with a name", names, style),
    prose(
      "`thread-lessons explain <code>` tells the story of one: the rule, why it exists, and how to mend it. Codes as TS2345 are TypeScript's own.",
      style,
    ),
  ].join("\n\n");
}

function group(heading: string, explanations: readonly Explanation[], style: RenderStyle): string {
  const codes = Math.max(...explanations.map(({ code }) => displayWidth(code))) + 2;
  const beside = style.width - codes - 2 >= TITLE_ROOM;
  const margin = beside ? codes + 2 : 4;
  const rows = explanations.flatMap(({ code, title }) => {
    const [first = "", ...rest] = wrap(title, style.width - margin);
    const head = `  ${style.colour.accent(code)}`;
    const titled = beside
      ? [`${head}${" ".repeat(codes - code.length)}${first}`]
      : [head, " ".repeat(margin) + first];
    return [...titled, ...rest.map((row) => " ".repeat(margin) + row)];
  });
  return [style.colour.strong(heading), ...rows].join("\n");
}

/** What a code of TypeScript's is about, in short. */
export function renderTypescript(code: string, style: RenderStyle): string {
  const hint = typescriptHint(code);
  return [
    prose(`error[${code}]: an error of TypeScript's own`, style).replace(/^\S+:/, (label) =>
      style.colour.error(label),
    ),
    prose(
      "It is about the types or the text of a program, and would be there without any thread. Rust has no code for it.",
      style,
    ),
    ...(hint === null ? [] : [prose(hint, style)]),
    prose(
      "`thread-lessons diagnose <file>` shows the place, and says what to write there where it knows.",
      style,
    ),
  ].join("\n\n");
}

function labelled(label: string, text: string, style: RenderStyle): string {
  return style.colour.strong(label) + prose(`${label} ${text}`, style).slice(label.length);
}

/** Line breaks of the source are no line breaks of the text. */
function prose(text: string, { width }: RenderStyle): string {
  return wrap(text.replace(/\s+/g, " "), Math.min(width, COMFORTABLE)).join("\n");
}

function indented(program: string): string {
  return program.replaceAll(/^/gm, "    ");
}
