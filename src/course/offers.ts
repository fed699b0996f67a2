import { isExpectation } from "./about.js";
import { dedent } from "./dedent.js";
import type { Choice, HowMany, Outcome } from "./question.js";
import { ensure, type Problem } from "./rule.js";
import { isRecord, isText } from "./shape.js";

/** Makes the problem of one question. */
export type Broken = (rule: string, remedy: string) => Problem;

/** Ids are typed on the command line, where `=`, `,` and `:` mean something. */
export function isId(id: unknown): id is string {
  return typeof id === "string" && /^[\w-]+$/.test(id);
}

export function parsePick(pick: unknown, here: Broken): HowMany {
  ensure(pick === "one" || pick === "several", here('"pick" is unknown', 'use "one" or "several"'));
  return pick;
}

export function parseChoices(choices: unknown, here: Broken): readonly Choice[] {
  return parseOffers(choices, "choices", here, (choice, offered) => {
    const { right } = choice;
    ensure(
      typeof right === "boolean",
      here(`answer "${offered.id}" does not say whether it is right`, "add right: true or false"),
    );
    return { ...offered, right };
  });
}

export function parseOutcomes(outcomes: unknown, here: Broken): readonly Outcome[] {
  return parseOffers(outcomes, "outcomes", here, (outcome, offered) => {
    const { shows } = outcome;
    ensure(
      isExpectation(shows),
      here(`answer "${offered.id}" does not say what it "shows"`, "make it with expectation(…)"),
    );
    return { ...offered, shows };
  });
}

type Offered = ReturnType<typeof parseOffered>;

function parseOffers<Offer extends Offered>(
  offers: unknown,
  what: string,
  here: Broken,
  complete: (offer: Record<string, unknown>, offered: Offered) => Offer,
): readonly Offer[] {
  ensure(
    Array.isArray(offers) && offers.length >= 2,
    here(`it has fewer than two ${what}`, "add plausible wrong ones"),
  );
  const parsed = offers.map((offer: unknown) => {
    ensure(isRecord(offer), here("an answer is no object", "write { id, text, feedback, … }"));
    return complete(offer, parseOffered(offer, here));
  });
  ensureDistinct(parsed, here);
  return parsed;
}

function parseOffered({ id, text, feedback, pinned = false }: Record<string, unknown>, here: Broken) {
  ensure(isId(id), here('an answer has no proper "id"', "use letters, digits, - and _"));
  ensure(isText(text), here(`answer "${id}" has no "text"`, "write what is to be chosen"));
  ensure(isText(feedback), here(`answer "${id}" has no "feedback"`, "say why it is right or wrong"));
  ensure(
    typeof pinned === "boolean",
    here(`answer "${id}" has an odd "pinned"`, "write true, or leave it out"),
  );
  return { id, text: dedent(text), feedback, pinned };
}

function ensureDistinct(offers: readonly Offered[], here: Broken): void {
  const count = (part: "id" | "text"): number => new Set(offers.map((offer) => offer[part])).size;
  ensure(count("id") === offers.length, here("two answers share an id", "rename one"));
  ensure(count("text") === offers.length, here("two answers have the same text", "take one away"));
}
