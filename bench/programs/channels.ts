import { Instant, move, mpsc, thread } from "thread-lessons";

// One line for each measure, `name<TAB>median microseconds a message`.

const MESSAGES = 300_000;

/** The median over some rounds of the time that `body` takes, by message. */
function measure(name: string, messages: number, body: () => void): void {
  const samples: number[] = [];
  for (let round = 0; round < 9; round++) {
    const start = Instant.now();
    body();
    samples.push(start.elapsed().asNanos() / 1000 / messages);
  }
  samples.sort((a, b) => a - b);
  console.log(`${name}\t${samples[4]}`);
}

function numbers(): void {
  const [tx, rx] = mpsc.channel<number>();
  const sender = thread.spawn(
    move(() => {
      for (let i = 0; i < MESSAGES; i++) tx.send(i).unwrap();
    }),
  );
  let sum = 0;
  for (const n of rx) sum += n;
  sender.join().unwrap();
  if (sum !== (MESSAGES * (MESSAGES - 1)) / 2) console.error(`lost some: ${sum}`);
}

function bounded(): void {
  const [tx, rx] = mpsc.syncChannel<number>(128);
  const sender = thread.spawn(
    move(() => {
      for (let i = 0; i < MESSAGES; i++) tx.send(i).unwrap();
    }),
  );
  let sum = 0;
  for (const n of rx) sum += n;
  sender.join().unwrap();
  if (sum !== (MESSAGES * (MESSAGES - 1)) / 2) console.error(`lost some: ${sum}`);
}

function objects(): void {
  const [tx, rx] = mpsc.channel<{ id: number; name: string }>();
  const sender = thread.spawn(
    move(() => {
      for (let i = 0; i < MESSAGES / 10; i++) tx.send({ id: i, name: "message" }).unwrap();
    }),
  );
  let count = 0;
  for (const { name } of rx) count += name.length;
  sender.join().unwrap();
  if (count !== (MESSAGES / 10) * 7) console.error(`lost some: ${count}`);
}

function fiftyFields(id: number): Record<string, number | string> {
  return Object.fromEntries(
    Array.from({ length: 50 }, (_, i) => [`field${i}`, i % 2 === 0 ? id + i : `value ${i}`]),
  );
}

function largeObjects(): void {
  const [tx, rx] = mpsc.channel<Record<string, number | string>>();
  const fields = fiftyFields(0);
  const sender = thread.spawn(
    move(() => {
      for (let id = 0; id < MESSAGES / 100; id++) tx.send({ ...fields, id }).unwrap();
    }),
  );
  let sum = 0;
  for (const { id } of rx) sum += Number(id);
  sender.join().unwrap();
  if (sum !== ((MESSAGES / 100) * (MESSAGES / 100 - 1)) / 2) console.error(`lost some: ${sum}`);
}

function handedOver(): void {
  const [tx, rx] = mpsc.syncChannel<number>(0);
  const sender = thread.spawn(
    move(() => {
      for (let i = 0; i < MESSAGES / 100; i++) tx.send(i).unwrap();
    }),
  );
  for (const _ of rx);
  sender.join().unwrap();
}

export function main() {
  measure("numbers through a channel", MESSAGES, numbers);
  measure("numbers through a channel for 128", MESSAGES, bounded);
  measure("objects { id, name } through a channel", MESSAGES / 10, objects);
  measure("send of a 50-field object", MESSAGES / 100, largeObjects);
  measure("numbers handed over", MESSAGES / 100, handedOver);
}
