// A hotel keeps a phrase book, and the porters look up words at the same time. A word that is missing is asked of the
// interpreter, who charges for each word, and written into the book. Since guests ask for milk, no porter comes back.

import { AtomicU32, Ordering, RwLock, thread } from "thread-lessons";

const wordsToPay = new AtomicU32(0);
const book = new RwLock(new Map([["bread", "pain"]]));

function askInterpreter(word: string): string {
  wordsToPay.fetchAdd(1, Ordering.SeqCst);
  return word === "milk" ? "lait" : "eau";
}

function note(word: string, answer: string): void {
  book.write().unwrap().value.set(word, answer);
}

function translate(word: string): string {
  using page = book.read().unwrap();
  const known = page.value.get(word);
  if (known !== undefined) return known;

  const answer = askInterpreter(word);
  note(word, answer);
  return answer;
}

export function main(): void {
  const first = thread.spawn(() => translate("milk"));
  const second = thread.spawn(() => translate("milk"));
  const answers = [first.join().unwrap(), second.join().unwrap()];
  console.log(`hotel: ${answers.join(", ")}, and ${wordsToPay.load(Ordering.SeqCst)} to pay`);
}
