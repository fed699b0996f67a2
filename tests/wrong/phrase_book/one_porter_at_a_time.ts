// Fails: were alive at one time
// Shortcut: porters who ask one after the other never miss the same word. The second look is still not there.

import { AtomicU32, Ordering, RwLock, thread } from "thread-lessons";

const wordsToPay = new AtomicU32(0);
const book = new RwLock(new Map([["bread", "pain"]]));

function askInterpreter(word: string): string {
  wordsToPay.fetchAdd(1, Ordering.SeqCst);
  return word === "milk" ? "lait" : "eau";
}

function translate(word: string): string {
  const known = book.read().unwrap().value.get(word);
  if (known !== undefined) return known;

  const answer = askInterpreter(word);
  book.write().unwrap().value.set(word, answer);
  return answer;
}

export function main(): void {
  const first = thread
    .spawn(() => translate("milk"))
    .join()
    .unwrap();
  const second = thread
    .spawn(() => translate("milk"))
    .join()
    .unwrap();
  const answers = [first, second];
  console.log(`hotel: ${answers.join(", ")}, and ${wordsToPay.load(Ordering.SeqCst)} to pay`);
}
