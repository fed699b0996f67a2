import { expect, test } from "vitest";
import { createCompiler } from "#lib/compiler/compiler.js";
import { checkOwnership } from "#lib/ownership/ownership.js";

const { compile } = createCompiler();

/** The codes of what ownership says about a main, each with the text that it points at. */
function complaints(body: string): readonly string[] {
  const names = "Arc, drop, move, mpsc, Mutex, Rc, thread";
  const text = `import { ${names} } from "thread-lessons";\nexport function main(): void { ${body} }`;
  const { diagnostics, analysis } = compile({ file: "program.ts", text });
  expect(diagnostics).toEqual([]);
  const [, line = ""] = text.split("\n");
  return checkOwnership(analysis).map(
    ({ code, span }) => `${code} ${line.slice(span.column - 1, span.endColumn - 1)}`,
  );
}

const ends = "const [tx, rx] = mpsc.channel<number[]>();";

test.each([
  [
    "a value that was sent",
    `${ends} const list = [1]; tx.send(list).unwrap(); console.log(list, rx);`,
    ["list"],
  ],
  [
    "a sender that a thread has",
    `${ends} thread.spawn(move(() => tx.send([1]).unwrap())); tx.send([2]).unwrap(); console.log(rx);`,
    ["tx"],
  ],
  [
    "a sender that every round takes",
    `${ends} for (let i = 0; i < 2; i++) thread.spawn(move(() => tx.send([i]).unwrap())); console.log(rx);`,
    ["() =>"],
  ],
  ["a sender that was dropped", `${ends} drop(tx); tx.send([1]).unwrap(); console.log(rx);`, ["tx"]],
  [
    "a receiver that a loop used up",
    `${ends} drop(tx); for (const x of rx) console.log(x); rx.recv().unwrap();`,
    ["rx"],
  ],
  [
    "a receiver inside its loop",
    `${ends} drop(tx); for (const x of rx) console.log(x, rx.tryRecv());`,
    ["rx"],
  ],
  [
    "a receiver that a list was made of",
    `${ends} drop(tx); console.log([...rx].length); rx.recv().unwrap();`,
    ["rx"],
  ],
  [
    "a message that was sent on",
    `${ends} for (const list of rx) { tx.send(list).unwrap(); console.log(list); }`,
    ["list"],
  ],
])("%s cannot be used", (_, body, where) => {
  expect(complaints(body)).toEqual(where.map((text) => `E0382 ${text}`));
});

test.each([
  [
    "threads may not use a receiver together",
    `${ends} drop(tx); thread.scope((s) => { s.spawn(() => console.log(rx.recv())); });`,
    ["E0277 () =>"],
  ],
  [
    "nor by an Arc",
    `${ends} drop(tx); const both = new Arc(rx); thread.spawn(move(() => console.log(both.value.recv())));`,
    ["E0277 () =>"],
  ],
  [
    "a sender of what may not go to threads may not either",
    "const [tx, rx] = mpsc.channel<Rc<number>>(); thread.spawn(move(() => tx.send(new Rc(1)).unwrap())); console.log(rx);",
    ["E0277 () =>"],
  ],
  [
    "a result of send has to be used",
    `${ends} tx.send([1]); console.log(rx);`,
    ["unused_must_use tx.send([1])"],
  ],
])("%s", (_, body, expected) => {
  expect(complaints(body)).toEqual(expected);
});

test.each([
  [
    "a clone for each thread",
    `${ends} for (let i = 0; i < 2; i++) { const mine = tx.clone(); thread.spawn(move(() => mine.send([i]).unwrap())); } drop(tx); for (const x of rx) console.log(x);`,
  ],
  [
    "a sender that threads of a scope use together",
    `${ends} thread.scope((s) => { s.spawn(() => tx.send([1]).unwrap()); s.spawn(() => tx.send([2]).unwrap()); }); console.log(rx.recv());`,
  ],
  [
    "a receiver in a Mutex in an Arc",
    `${ends} drop(tx); const both = new Arc(new Mutex(rx)); thread.spawn(move(() => console.log(both.value.lock().unwrap().value.recv())));`,
  ],
  [
    "iter() and the receiver afterwards",
    `${ends} drop(tx); for (const x of rx.iter()) console.log(x); console.log(rx.recv());`,
  ],
  [
    "a thread for each message, one after the other",
    `${ends} drop(tx); for (const x of rx) void thread.spawn(move(() => x.length)).join();`,
  ],
  ["messages that are changed", `${ends} drop(tx); for (const x of rx) { x.push(1); console.log(x); }`],
])("%s", (_, body) => {
  expect(complaints(body)).toEqual([]);
});
