import { userInfo } from "node:os";
import type { Question } from "../course/question.js";
import { askQuestion } from "../quiz/ask-question.js";
import { shorten, wrap } from "../report/width.js";
import { type Ask, type ChoiceRequest, createPromptAsk, type Option } from "../terminal/ask.js";
import { createPlainAsk } from "../terminal/ask-plain.js";
import { asciiGlyphs, unicodeGlyphs } from "../terminal/glyphs.js";
import type { Keyboard } from "../terminal/keyboard.js";
import { prose } from "../watch/prose.js";
import type { Context } from "./context.js";
import { exitCodes } from "./exit-codes.js";

/** Asks one question after another, with prompts on a terminal and in typed lines otherwise. */
export function openAsk(context: Context, keyboard: Keyboard): (question: Question) => Promise<void> {
  return context.plain ? plainly(context, keyboard) : withPrompts(context, keyboard);
}

function plainly({ print, columns }: Context, keyboard: Keyboard): (question: Question) => Promise<void> {
  const write = (text: string): void => void process.stdout.write(text);
  const { choose } = createPlainAsk({ readLine: () => keyboard.readLine(), write });
  const say = (text: string): void => print(`\n${prose(text, columns)}\n`);
  return async (question) => void (await askQuestion(question, { choose, say, seed: learner() }));
}

function withPrompts(context: Context, keyboard: Keyboard): (question: Question) => Promise<void> {
  const { print, lifetime } = context;
  const ask = createPromptAsk({
    lend: (borrow) => keyboard.lend(borrow),
    interrupt: () => lifetime.end(exitCodes.interrupted),
  });
  const choose: Ask["choose"] = (request) =>
    ask.choose({ ...request, options: request.options.map((option) => fitted(option, request, context)) });
  const say = (text: string): void => print(`\n${prose(text, columns())}\n`);
  return async (question) => {
    await askQuestion(question, { choose, say, seed: learner() });
    // The next screen would take the explanation away before it is read.
    await ask.choose({ message: "Read it?", options: [{ value: "on", name: "Go on" }] });
  };
}

/** Prompts break lines within words, and repeat an answer beside the question. */
function fitted({ value, name }: Option, { message }: ChoiceRequest, { unicode }: Context): Option {
  const room = Math.max(10, columns() - message.length - 4);
  const short = shorten(name, room, (unicode ? unicodeGlyphs : asciiGlyphs).ellipsis);
  return { value, name: wrap(name, columns() - 4).join("\n  "), short };
}

function columns(): number {
  return process.stdout.columns || 80;
}

/** Whose order of answers it is. */
function learner(): string {
  try {
    return userInfo().username;
  } catch {
    // Containers may run under a number that has no name.
    return "";
  }
}
