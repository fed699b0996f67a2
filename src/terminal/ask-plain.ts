import { numbered } from "./ask-layout.js";
import { type Ask, type ChoiceRequest, type Option, type Reply, skipKey } from "./ask-requests.js";
import { printable } from "./keys.js";

export interface PlainAskOptions {
  /** The next typed line; null when there will be none. */
  readonly readLine: () => Promise<string | null>;
  readonly write: (text: string) => void;
}

/** What a typed text means, or what is wrong with it. */
type Parsed<T> = { readonly value: T } | { readonly complaint: string };

/** Questions as numbered lines, answers typed: for screen readers, dumb terminals and pipes. Nothing is redrawn. */
export function createPlainAsk({ readLine, write }: PlainAskOptions): Ask {
  async function until<T>(
    prompt: string,
    parse: (text: string) => Parsed<T>,
    read = readLine,
  ): Promise<Reply<T>> {
    for (;;) {
      write(`${prompt} (s skips): `);
      const text = await read();
      if (text === null) return { kind: "ended" };
      if (text.trim() === skipKey) return { kind: "skipped" };
      const parsed = parse(text);
      if ("value" in parsed) return { kind: "given", value: parsed.value };
      write(`${parsed.complaint}\n`);
    }
  }

  const checked = (check: (text: string) => string | null) => (text: string) => {
    const complaint = check(text);
    return complaint === null ? { value: text } : { complaint };
  };

  return {
    one(request) {
      write(listing(request));
      return until(`Type a number from 1 to ${request.options.length}, or how the answer begins`, (text) =>
        optionOf(text, request.options),
      );
    },
    several(request) {
      write(listing(request));
      const none = request.least === 0 ? ", or nothing for none" : "";
      return until(`Type all their numbers, as in 1,2${none}`, (text) => optionsOf(text, request));
    },
    line: ({ message, check }) => until(message, checked(check)),
    text: ({ message, check }) =>
      until(`${message}; an empty line ends it`, checked(check), () => paragraph(readLine)),
    async confirm(message) {
      write(`${message} (y or n; n unless told): `);
      return /^\s*y(es)?\s*$/i.test((await readLine()) ?? "");
    },
    pause: () => Promise.resolve(),
  };
}

const gutter = 2;

function listing({ message, options }: ChoiceRequest): string {
  const lines = numbered(options, gutter).map(({ name }) => " ".repeat(gutter) + name);
  return `${[message, ...lines].join("\n")}\n`;
}

/** The option with that number, or the only one whose name begins so: `y` for Yes. */
function optionOf(typed: string, options: readonly Option[]): Parsed<string> {
  const word = typed.trim().toLowerCase();
  const begun = options.filter(({ name }) => word !== "" && name.toLowerCase().startsWith(word));
  const option = options[Number(word) - 1] ?? (begun.length === 1 ? begun[0] : undefined);
  return option === undefined ? { complaint: noneOfThem(typed.trim()) } : { value: option.value };
}

function optionsOf(
  typed: string,
  { options, least }: ChoiceRequest & { readonly least: number },
): Parsed<readonly string[]> {
  const words = typed.split(/[\s,]+/).filter((word) => word !== "");
  const stray = words.find((word) => options[Number(word) - 1] === undefined);
  if (stray !== undefined) return { complaint: noneOfThem(stray) };
  if (words.length < least) return { complaint: "Choose at least one." };
  const chosen = options.filter((_, index) => words.some((word) => Number(word) === index + 1));
  return { value: chosen.map(({ value }) => value) };
}

function noneOfThem(word: string): string {
  return `"${printable(word)}" is none of them.`;
}

/** Lines up to an empty one. A lone `s` needs no end, and the end of input is one. */
async function paragraph(readLine: PlainAskOptions["readLine"]): Promise<string | null> {
  const lines: string[] = [];
  for (;;) {
    const line = await readLine();
    if (line === null && lines.length === 0) return null;
    if (line === null || line.trim() === "") return lines.join("\n");
    lines.push(line);
    if (lines.length === 1 && line.trim() === skipKey) return line;
  }
}
