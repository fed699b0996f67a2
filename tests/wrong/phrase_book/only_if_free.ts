// Fails: hotel:
// Misconception: `tryWrite` does not wait, so it mends a deadlock. Nobody can write while somebody reads, and who
// reads is the porter: the word is bought again and again.

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

  const answer = askInterpreter(word);
  const attempt = book.tryWrite();
  if (attempt.isOk()) {
    using free = attempt.unwrap();
    free.value.set(word, answer);
  }
  return answer;
}

export function main(): void {
  const first = thread.spawn(() => translate("milk"));
  const second = thread.spawn(() => translate("milk"));
  const answers = [first.join().unwrap(), second.join().unwrap()];
  console.log(`hotel: ${answers.join(", ")}, and ${wordsToPay.load(Ordering.SeqCst)} to pay`);
}
