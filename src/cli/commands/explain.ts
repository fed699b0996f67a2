import { Command } from "commander";
import type { RenderStyle } from "../../diagnostics/style.js";
import { UserError } from "../../user-error.js";
import type { Context } from "../context.js";
import { exitCodes } from "../exit-codes.js";
import type { Perform } from "../perform.js";

export function explainCommand(perform: Perform): Command {
  return new Command("explain")
    .description("tell the story behind a diagnostic: the rule, why it exists, how to mend it")
    .argument("[code]", "as E0373 or unused_must_use (default: list all codes)")
    .action((code: string | undefined) => perform((context) => explain(context, code)));
}

async function explain(context: Context, word: string | undefined): Promise<number> {
  const { paletteOf } = await import("../programs.js");
  context.print(await story(word, { colour: paletteOf(context.colours), width: context.columns }));
  return exitCodes.good;
}

async function story(word: string | undefined, style: RenderStyle): Promise<string> {
  if (word === undefined) return codes(style);
  const { storyOf } = await import("../story.js");
  const told = storyOf(word, style);
  if (told === null) throw await unknownCode(word);
  return told;
}

async function codes(style: RenderStyle): Promise<string> {
  const { explanations } = await import("../../diagnostics/explanations/explanations.js");
  const { renderCodes } = await import("../../diagnostics/explanations/render.js");
  return renderCodes(explanations, style);
}

async function unknownCode(word: string): Promise<UserError> {
  const remedies = /^e\d{4}$/i.test(word) ? await onlyRusts(word.toUpperCase()) : await misspelled(word);
  return new UserError({
    code: "unknown-code",
    what: `no diagnostic of this tool has the code "${word}"`,
    help: [...remedies, '"thread-lessons explain" lists all codes'].join("\n"),
  });
}

async function onlyRusts(code: string): Promise<readonly string[]> {
  const { explanationWith } = await import("../../diagnostics/explanations/explanations.js");
  const related = explanationWith(code);
  if (related === null) return [...(await misspelled(code)), `rustc may know it: rustc --explain ${code}`];
  return [`only Rust reports it; "thread-lessons explain ${related.code}" says what it is here`];
}

async function misspelled(word: string): Promise<readonly string[]> {
  const { nearest } = await import("../../course/nearest.js");
  const { explanations } = await import("../../diagnostics/explanations/explanations.js");
  const meant = nearest(
    word,
    explanations.map(({ code }) => code),
  );
  return meant === null ? [] : [`did you mean "${meant}"?`];
}
