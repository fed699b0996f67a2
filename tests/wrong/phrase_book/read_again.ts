// Fails: deadlock
// Misconception: a second look before the writing helps. It does, but the open book is still in the way.

import { AtomicU32, Ordering, RwLock, thread } from "thread-lessons";

const wordsToPay = new AtomicU32(0);
const book = new RwLock(new Map([["bread", "pain"]]));

function askInterpreter(word: string): string {
  wordsToPay.fetchAdd(1, Ordering.SeqCst);
  return word === "milk" ? "lait" : "eau";
}

function translate(word: string): string {
  using page = book.read().unwrap();
  const known = page.value.get(word);
  if (known !== undefined) return known;

  using again = book.read().unwrap();
  const answer = again.value.get(word) ?? askInterpreter(word);
  book.write().unwrap().value.set(word, answer);
  return answer;
}

export function main(): void {
  const first = thread.spawn(() => translate("milk"));
  const second = thread.spawn(() => translate("milk"));
  const answers = [first.join().unwrap(), second.join().unwrap()];
  console.log(`hotel: ${answers.join(", ")}, and ${wordsToPay.load(Ordering.SeqCst)} to pay`);
}
