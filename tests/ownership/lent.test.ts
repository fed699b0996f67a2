import { expect, test } from "vitest";
import { type Case, said } from "./function-bodies.js";

const ITEMS = `
const TABLE = [[1], [2]];
const JOBS = new Mutex<number[][]>([]);
function spawned() { return thread.spawn(() => 1); }
function all() { return [spawned(), spawned()]; }
function look(list: number[]) { return list.length; }
class Pool {
  #jobs: Sender<number>;
  workers: JoinHandle<number>[] = all();
  constructor(jobs: Sender<number>) { this.#jobs = jobs; }
  get size() { return this.workers.length; }
  execute(n: number) { this.#jobs.send(n).unwrap(); }
  close() { drop(this.#jobs); for (const worker of this.workers) worker.join().unwrap(); }
  closeLater() { this.close(); }
}
class Kept {
  handle = Some(spawned());
  batch: number[] = [];
  stop() { this.handle.take().unwrap().join().unwrap(); }
  flush(out: Sender<number[]>) { const batch = this.batch; this.batch = []; out.send(batch).unwrap(); }
  send(out: Sender<number[]>) { out.send(this.batch).unwrap(); this.batch = []; }
  [Symbol.dispose]() { this.stop(); }
}
class Plain { handle = spawned(); start() { return thread.spawn(move(() => this.run())); } run() { return 1; } }
function pool() { const [jobs] = mpsc.channel<number>(); return new Pool(jobs); }
function stop(worker: Plain) { return worker.handle.join().unwrap(); }`;

const refused: readonly Case[] = [
  ["const hs = all(); for (let i = 0; i < 2; i++) hs[i]?.join().unwrap();", "E0507 hs[i]"],
  ["const hs = all(); hs.at(0)?.join().unwrap();", "E0507 hs.at(0)"],
  ["const hs = all(); const first = hs[0]; first?.join().unwrap();", "E0507 first"],
  ["const hs = new Map([[1, spawned()]]); hs.get(1)?.join().unwrap();", "E0507 hs.get(1)"],
  ["const p = { workers: all() }; p.workers[0]?.join().unwrap();", "E0507 p.workers[0]"],
  ["const [tx] = mpsc.channel<number>(); const list = [tx]; drop(list[0]);", "E0507 list[0]"],
  ["const [tx] = mpsc.channel<number[]>(); const rows = [[1]]; tx.send(rows[0]!).unwrap();", "E0507 rows[0]"],
  ["using guard = JOBS.lock().unwrap(); drop(guard.value);", "E0507 guard.value"],
  ["using guard = JOBS.lock().unwrap(); return guard.value;", "E0507 guard.value"],
  ["return JOBS.lock().unwrap().value;", "E0507 JOBS.lock().unwrap().value"],
  ["return thread.spawn(() => JOBS.lock().unwrap().value);", "E0507 JOBS.lock().unwrap().value"],
  ["const shared = new Arc(spawned()); shared.value.join().unwrap();", "E0507 shared.value"],
  [
    "const kept = new Mutex(Some(spawned())); kept.lock().unwrap().value.unwrap();",
    "E0507 kept.lock().unwrap().value",
  ],
  ["const shared = new Arc(pool()); shared.value.close();", "E0507 shared.value"],
  ["const pools = [pool()]; pools[0]?.closeLater();", "E0507 pools[0]"],
  ["const p = pool(); p.close(); p.execute(1);", "E0382 p"],
  ["const p = pool(); p.closeLater(); console.log(p.size);", "E0382 p"],
  ["const p = pool(); for (let i = 0; i < 2; i++) p.close();", "E0382 close"],
  ["const p = new Plain(); p.start(); p.run();", "E0382 p"],
  ["const p = new Plain(); stop(p); p.run();", "E0382 p"],
  ["const pair = mpsc.channel<number>(); drop(pair[0]); pair[0].send(1).unwrap();", "E0382 pair[0]"],
  ["const pair = mpsc.channel<number>(); drop(pair[0]); console.log(pair);", "E0382 pair"],
  [
    "const pair = mpsc.channel<number>(); const tx = pair[0]; thread.spawn(move(() => tx.send(1).unwrap())); pair[0].send(2).unwrap();",
    "E0382 pair[0]",
  ],
  [
    "const list = [1]; const job = { list }; thread.spawn(move(() => job.list.length)); look(list);",
    "E0382 list",
  ],
  ["const list = [1]; const jobs = [list]; thread.spawn(move(() => jobs.length)); look(list);", "E0382 list"],
];

const accepted: readonly string[] = [
  "const hs = all(); for (const h of hs) h.join().unwrap();",
  "const hs = all(); while (hs.length > 0) hs.pop()?.join().unwrap();",
  "const hs = all(); hs.splice(0, 1)[0]?.join().unwrap();",
  "const hs = all(); const first = hs[0]; hs.shift(); first?.join().unwrap();",
  "const hs = all(); for (const h of hs) console.log(h.isFinished());",
  "const hs: [JoinHandle<number>, JoinHandle<number>] = [spawned(), spawned()]; hs[0].join().unwrap(); hs[1].join().unwrap();",
  "const pair = mpsc.channel<number>(); drop(pair[0]); console.log(pair[1].recv().isErr());",
  "const slots = [Some(spawned())]; slots[0]?.take().unwrap().join().unwrap();",
  "const numbers = [Some(1)]; console.log(numbers[0]?.unwrap(), numbers[0]?.unwrap());",
  "const outcomes = all().map((h) => h.join()); for (const one of outcomes) console.log(one.unwrap());",
  "const rows = [[1]]; look(rows[0]!); look(rows[0]!);",
  "const [tx] = mpsc.channel<number[]>(); using guard = JOBS.lock().unwrap(); const all = guard.value; guard.value = []; tx.send(all[0]!.slice()).unwrap();",
  "const [tx] = mpsc.channel<number[][]>(); using guard = JOBS.lock().unwrap(); tx.send(guard.value).unwrap(); guard.value = [];",
  "using guard = JOBS.lock().unwrap(); return guard.value.length;",
  "using guard = JOBS.lock().unwrap(); return [...guard.value];",
  "const shared = new Arc([1]); return shared.value;",
  "const p = pool(); p.execute(1); p.close();",
  "const pools = [pool()]; for (const p of pools) p.close();",
  "const kept = new Kept(); const [out] = mpsc.channel<number[]>(); kept.send(out); kept.send(out); kept.flush(out); kept.flush(out); kept.stop(); kept.stop();",
  "const p = new Plain(); stop(p);",
  "const list = [1]; const job = { size: list.length }; thread.spawn(move(() => job.size)); look(list);",
  "const list = [1]; thread.scope((s) => { const job = { list }; s.spawn(move(() => job.list.length)); }); look(list);",
  "look(TABLE[0]!); look(TABLE[0]!);",
];

test("E0382, E0507: nobody gives away what lies in something else", () => {
  expect(said(refused, ITEMS)).toEqual(refused);
});

test("what rustc lets out of collections, fields and locks", () => {
  expect(
    said(
      accepted.map((body): Case => [body]),
      ITEMS,
    ),
  ).toEqual(accepted.map((body) => [body]));
});
