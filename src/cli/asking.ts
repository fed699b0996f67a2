import { userInfo } from "node:os";
import type { Question } from "../course/question.js";
import type { ChoiceRequest, Ask as QuizAsk } from "../quiz/ask.js";
import { askQuestion } from "../quiz/ask-question.js";
import type { Answered } from "../quiz/outcome.js";
import { createPromptAsk } from "../terminal/ask.js";
import { createPlainAsk } from "../terminal/ask-plain.js";
import type { Ask } from "../terminal/ask-requests.js";
import type { Context } from "./context.js";
import { exitCodes } from "./exit-codes.js";
import { fitOptions } from "./questions/fitted.js";
import { remarkText } from "./questions/remark-text.js";

/** Asks questions, with prompts on a terminal and in typed lines in plain mode. */
export interface Asker {
  /**
   * Asks one question until it is right, out of tries or skipped, and explains it. The result is for the answer log; null
   * when the input ended, or the learner left with Esc, before it was over: then nothing is to be remembered, and no
   * further question asked.
   */
  ask(question: Question): Promise<Answered | null>;
  /** Waits for Enter, so that something can be read before the screen is taken away; not in plain mode. */
  pause(): Promise<void>;
}

/**
 * What watch asks its questions with: as `Asker.ask`, and what was said stays until Enter is pressed. Has stdin and
 * screen to itself meanwhile. Throws a `UserError` where there is neither a terminal nor plain mode.
 */
export function openAsk(
  context: Context,
  keyboard: AnswerInput,
): (question: Question) => Promise<Answered | null> {
  const asker = openAsker(context, keyboard, { what: "watch", instead: "use --plain to type answers" });
  return async (question) => {
    const answered = await asker.ask(question);
    if (answered !== null) await asker.pause();
    return answered;
  };
}

/** Where answers come from; a `Keyboard` is one. */
export interface AnswerInput {
  /** Gives stdin to a prompt for as long as it is open. */
  lend<T>(borrow: () => Promise<T>): Promise<T>;
  /** The next typed line, in plain mode; null when there will be none. */
  readLine(): Promise<string | null>;
}

/** What wants to ask, and what can be done without a terminal: both are said where there is none. */
export interface Purpose {
  readonly what: string;
  readonly instead: string;
}

/** Asks on the terminal, or in typed lines in plain mode. Throws a `UserError` where it can do neither. */
export function openAsker(context: Context, input: AnswerInput, purpose: Purpose): Asker {
  const { print, plain, unicode, colours } = context;
  const terminal = plain ? plainAsk(input) : promptAsk(context, input, purpose);
  const ask = presented(terminal, context);
  return {
    ask: (question) =>
      askQuestion(question, {
        ask,
        say: (remark) => print(`\n${remarkText(remark, { colours, unicode, columns: columns(context) })}`),
        seed: learner(),
      }),
    pause() {
      if (!plain) print("");
      return terminal.pause("Enter goes on");
    },
  };
}

/** What is asked stands apart from what was said, in lines that fit. */
function presented(terminal: Ask, context: Context): QuizAsk {
  const { print, unicode } = context;
  const fitted = <R extends ChoiceRequest>(request: R): R => ({
    ...request,
    options: fitOptions(request, { columns: columns(context), unicode }),
  });
  const apart = <R, T>(put: (request: R) => Promise<T>) => {
    return (request: R): Promise<T> => {
      print("");
      return put(request);
    };
  };
  return {
    one: apart((request) => terminal.one(fitted(request))),
    several: apart((request) => terminal.several(fitted(request))),
    line: apart(terminal.line),
    text: apart(terminal.text),
  };
}

function plainAsk(input: AnswerInput): Ask {
  const write = (text: string): void => void process.stdout.write(text);
  return createPlainAsk({ readLine: () => input.readLine(), write });
}

function promptAsk({ lifetime, colours, unicode }: Context, input: AnswerInput, purpose: Purpose): Ask {
  return createPromptAsk({
    ...purpose,
    lend: (borrow) => input.lend(borrow),
    interrupt: () => lifetime.end(exitCodes.interrupted),
    lifetime,
    look: { colours, unicode },
  });
}

/** The width may have changed since the command began. */
function columns(context: Context): number {
  return process.stdout.columns || context.columns;
}

/** Whose order of answers it is. */
export function learner(): string {
  try {
    return userInfo().username;
  } catch {
    // Containers may run under a number that has no name.
    return "";
  }
}
