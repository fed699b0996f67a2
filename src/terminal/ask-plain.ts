import type { Ask, ChoiceRequest } from "./ask.js";

export interface PlainAskOptions {
  readonly readLine: () => Promise<string | null>;
  readonly write: (text: string) => void;
}

/** Questions as numbered lines, answers typed: for screen readers, dumb terminals and pipes. Nothing is redrawn. */
export function createPlainAsk({ readLine, write }: PlainAskOptions): Ask {
  return {
    async choose(request) {
      write(`${numbered(request)}\n`);
      for (;;) {
        write(`Type a number from 1 to ${request.options.length}: `);
        const line = await readLine();
        if (line === null) return null;
        const option = request.options[Number(line.trim()) - 1];
        if (option !== undefined) return option.value;
        write(`"${line.trim()}" is none of them.\n`);
      }
    },
  };
}

function numbered({ message, options }: ChoiceRequest): string {
  return [message, ...options.map(({ name }, index) => `  ${index + 1}. ${name}`)].join("\n");
}
