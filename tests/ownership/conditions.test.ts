import { expect, test } from "vitest";
import { type Case, said } from "./function-bodies.js";

const ITEMS = `
const m = new Mutex(false);
const stop = new AtomicBool(false);
function maybe(): Option<number> | undefined { return undefined; }`;

const refused: readonly Case[] = [
  ["if (m.tryLock()) console.log(1);", "E0308 m.tryLock()"],
  ["while (!stop) console.log(1);", "E0600 !stop"],
  ["do console.log(1); while (stop);", "E0308 stop"],
  ["for (; stop; ) console.log(1);", "E0308 stop"],
  ["const n = Some(1) ? 1 : 2; console.log(n);", "E0308 Some(1)"],
  ["if (m.isPoisoned() && (m.tryLock() || stop)) console.log(1);", "E0308 m.tryLock()", "E0308 stop"],
  ["m.tryLock() && console.log(1);", "E0308 m.tryLock()"],
  ["using guard = m.lock().unwrap(); if (guard) console.log(1);", "E0308 guard"],
  ["const h = thread.spawn(() => 1); h.join;", "E0615 join"],
  ["const h = thread.spawn(() => 1); const wait = h.join; console.log(wait);", "E0615 join"],
  ["const [tx] = mpsc.channel<number>(); [1].map(tx.send);", "E0615 send"],
  ["console.log(parIter([new Rc(1)]).map((r) => r.value).sum());", "E0277 [new Rc(1)]"],
  ["const cells = [{ cell: new Cell(1) }]; console.log(parIter(cells).count());", "E0277 cells"],
];

const accepted: readonly string[] = [
  "if (m.tryLock().isOk() || stop.load(Ordering.SeqCst)) console.log(1);",
  "if (maybe()) console.log(1);",
  "let h: JoinHandle<number> | null = thread.spawn(() => 1); if (h) { h.join().unwrap(); h = null; } console.log(h);",
  "const found = [1].find((n) => n > 1); if (!found) console.log(1);",
  "const later = () => thread.spawn(() => 1).join(); const start = thread.spawn; console.log(later, start);",
  "console.log(parIter([new Arc(1)]).map((a) => a.value).sum(), parIter(range(0, 3)).sum());",
  "console.log(parIter([new Mutex(1)]).map((one) => one.lock().unwrap().value).sum());",
];

test("E0308, E0600, E0615, E0277: conditions, methods and elements that mean nothing", () => {
  expect(said(refused, ITEMS)).toEqual(refused);
});

test("questions, calls and elements as they should be", () => {
  expect(
    said(
      accepted.map((body): Case => [body]),
      ITEMS,
    ),
  ).toEqual(accepted.map((body) => [body]));
});
