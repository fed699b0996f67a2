import { firsts } from "./inspect.js";
import { done, type Group, type GroupIndex, type Groups, keyOf, type Term } from "./term.js";

/** Terms side by side, in any number: what can begin with a text is found without looking at all of them. */
export function groupsOf(terms: readonly Term[]): Groups {
  const byKey = new Map<string, Group>();
  for (const term of terms.filter(({ kind }) => kind !== "done")) {
    const key = keyOf(term);
    byKey.set(key, groupOf(key, term, (byKey.get(key)?.count ?? 0) + 1));
  }
  const slots = [...byKey.values()];
  return { slots, index: indexOf(slots) };
}

function groupOf(key: string, term: Term, count: number): Group {
  return { key, term, count, texts: firstTexts(term) };
}

function indexOf(slots: readonly Group[]): GroupIndex {
  const byText = new Map<string, number[]>();
  const others: number[] = [];
  for (const [slot, { texts }] of slots.entries()) {
    if (texts === null) others.push(slot);
    for (const text of texts ?? []) byText.set(text, [...(byText.get(text) ?? []), slot]);
  }
  return { size: slots.length, byKey: new Map(slots.map(({ key }, slot) => [key, slot])), byText, others };
}

/** The texts with which a term can begin; null when a regular expression decides. */
function firstTexts(term: Term): ReadonlySet<string> | null {
  const tests = firsts(term).map(({ atom }) => atom.test);
  const texts = tests.flatMap((test) => (test.kind === "text" ? test.text : []));
  return texts.length === tests.length ? new Set(texts) : null;
}

/** The slots whose terms may begin with `text`; the others cannot. */
export function candidates({ slots, index }: Groups, text: string): readonly number[] {
  const found = [...(index.byText.get(text) ?? []), ...index.others];
  for (let slot = index.size; slot < slots.length; slot++) {
    const texts = slots[slot]?.texts ?? null;
    if (texts === null || texts.has(text)) found.push(slot);
  }
  return found;
}

/** The groups with one more of `term`. */
export function include({ slots, index }: Groups, term: Term): Groups {
  if (term.kind === "done") return { slots, index };
  const key = keyOf(term);
  const slot = index.byKey.get(key) ?? slots.findIndex((group, at) => at >= index.size && group?.key === key);
  const group = groupOf(key, term, (slots[slot]?.count ?? 0) + 1);
  return { slots: slot === -1 ? [...slots, group] : slots.with(slot, group), index };
}

/** The groups with one less of the term in `slot`. */
export function exclude({ slots, index }: Groups, slot: number): Groups {
  const group = slots[slot] ?? null;
  if (group !== null && group.count > 1)
    return { slots: slots.with(slot, { ...group, count: group.count - 1 }), index };
  return { slots: slot < index.size ? slots.with(slot, null) : slots.toSpliced(slot, 1), index };
}

export function grouped(kind: "par" | "anyOrder", groups: Groups): Term {
  const first = groups.slots.findIndex((group) => group !== null);
  if (first === -1) return done;
  const only = groups.slots[first];
  const alone = only?.count === 1 && groups.slots.findLastIndex((group) => group !== null) === first;
  return alone ? only.term : { kind, groups };
}
