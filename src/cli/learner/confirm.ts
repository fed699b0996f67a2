import { createPromptAsk } from "../../terminal/ask.js";
import { createPlainAsk } from "../../terminal/ask-plain.js";
import type { Context } from "../context.js";
import { exitCodes } from "../exit-codes.js";
import { stdinLines } from "../stdin-lines.js";

/** Whether the person at the terminal says yes. There must be a terminal. */
export async function confirm(context: Context, message: string): Promise<boolean> {
  return context.plain ? typed(message) : prompted(context, message);
}

function prompted({ lifetime, colours, unicode }: Context, message: string): Promise<boolean> {
  const ask = createPromptAsk({
    lend: (borrow) => borrow(),
    interrupt: () => lifetime.end(exitCodes.interrupted),
    lifetime,
    what: "a question",
    instead: "use --yes",
    look: { colours, unicode },
  });
  return ask.confirm(message);
}

function typed(message: string): Promise<boolean> {
  const write = (text: string): void => void process.stdout.write(text);
  return createPlainAsk({ readLine: stdinLines(), write }).confirm(message);
}
