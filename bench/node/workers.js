// @ts-check
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { fiftyFields } from "../peers/measure.js";
import { measureStructuredClone } from "../structured-clone.js";

// What Node itself offers for the same measures: a worker for each thread, a message port for a channel.

const messages = 300_000;
const objects = 3000;
const file = fileURLToPath(import.meta.url);

if (isMainThread) {
  console.log(`spawn + join\t${await spawning()}`);
  console.log(`numbers through a channel\t${await sending("numbers", messages)}`);
  console.log(`send of a 50-field object\t${await sending("objects", objects)}`);
  console.log(measureStructuredClone(7));
} else if (workerData === "numbers") {
  parentPort?.once("message", () => {
    for (let i = 0; i < messages; i++) parentPort?.postMessage(i);
  });
} else if (workerData === "objects") {
  const fields = fiftyFields(0);
  parentPort?.once("message", () => {
    for (let id = 0; id < objects; id++) parentPort?.postMessage({ ...fields, id });
  });
}

/** Microseconds to start a worker that does nothing and to see it end. */
async function spawning() {
  const samples = [];
  for (let round = 0; round < 15; round++) {
    const start = performance.now();
    await once(new Worker(file, { workerData: "end" }), "exit");
    samples.push((performance.now() - start) * 1000);
  }
  return samples.sort((a, b) => a - b)[7];
}

/** Microseconds a message. @param {string} what @param {number} messages */
async function sending(what, messages) {
  const samples = [];
  for (let round = 0; round < 5; round++) {
    const worker = new Worker(file, { workerData: what });
    await once(worker, "online");
    const start = performance.now();
    let count = 0;
    const all = new Promise((resolve) =>
      worker.on("message", () => {
        if (++count === messages) resolve(null);
      }),
    );
    worker.postMessage("go");
    await all;
    samples.push(((performance.now() - start) * 1000) / messages);
    await worker.terminate();
  }
  return samples.sort((a, b) => a - b)[2];
}
