// Fails: hotel:
// Misconception: what was read is still true when one has the write lock. Both porters read that milk is missing, and
// both pay. Right in most runs.

import { AtomicU32, Ordering, RwLock, thread } from "thread-lessons";

const wordsToPay = new AtomicU32(0);
const book = new RwLock(new Map([["bread", "pain"]]));

function askInterpreter(word: string): string {
  wordsToPay.fetchAdd(1, Ordering.SeqCst);
  return word === "milk" ? "lait" : "eau";
}

function lookUp(word: string): string | undefined {
  using page = book.read().unwrap();
  return page.value.get(word);
}

function translate(word: string): string {
  const known = lookUp(word);
  if (known !== undefined) return known;

  using page = book.write().unwrap();
  const answer = askInterpreter(word);
  page.value.set(word, answer);
  return answer;
}

export function main(): void {
  const first = thread.spawn(() => translate("milk"));
  const second = thread.spawn(() => translate("milk"));
  const answers = [first.join().unwrap(), second.join().unwrap()];
  console.log(`hotel: ${answers.join(", ")}, and ${wordsToPay.load(Ordering.SeqCst)} to pay`);
}
