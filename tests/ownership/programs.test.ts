import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createCompiler } from "#lib/compiler/compiler.js";
import { checkOwnership } from "#lib/ownership/ownership.js";
import { borrows } from "../engine/closures/borrows.js";
import { carriers } from "../engine/closures/carriers.js";
import { functions } from "../engine/closures/functions.js";
import { objects } from "../engine/closures/objects.js";
import { borrowing, spawning } from "../engine/closures/shape.js";
import { statics } from "../engine/closures/statics.js";
import { variables } from "../engine/closures/variables.js";
import {
  bytes,
  containers,
  errors,
  instances,
  plainValues,
  roundTrip,
  stdValues,
} from "../engine/codec/round-trips.js";
import { awkward, killed } from "../engine/kill/awkward.js";
import { deadlocks } from "../engine/native/deadlocks.js";
import { endings } from "../engine/native/ends.js";

const root = join(import.meta.dirname, "..", "..");
const compiler = createCompiler();

interface Source {
  readonly title: string;
  readonly text: string;
}

/** The errors about a program that does run, each as its code, its line and its message. */
function errorsIn({ title, text }: Source): readonly string[] {
  const { diagnostics, analysis } = compiler.compile({ file: title, text });
  const all = diagnostics.length > 0 ? diagnostics : checkOwnership(analysis);
  return all
    .filter(({ severity }) => severity === "error")
    .map(({ code, span, message }) => `${title}:${span.line} ${code} ${message}`);
}

function filesIn(folder: string): readonly Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => ({ title: join(folder, file), text: readFileSync(join(root, folder, file), "utf8") }))
    .filter(({ text }) => text.includes('from "thread-lessons"') && text.includes("export function main"));
}

test.each(["tests/conform/programs", "solutions", "bench/programs"])(
  "no error in any program of %s",
  (folder) => {
    const programs = filesIn(folder);
    expect(programs.length).toBeGreaterThan(0);
    expect(programs.flatMap(errorsIn)).toEqual([]);
  },
  60_000,
);

const shapes = [...variables, ...functions, ...objects, ...carriers];
const values = [...plainValues, ...containers, ...bytes, ...errors, ...instances, ...stdValues];

test.each([
  ["closure", shapes.map((shape) => ({ title: shape.title, text: spawning(shape) }))],
  ["borrowing closure", borrows.map((shape) => ({ title: shape.title, text: borrowing(shape) }))],
  ["static", statics],
  ["value", values.map((value, index) => ({ title: `value ${index}`, text: roundTrip(value) }))],
  ["kill", awkward.map((one) => ({ title: one.title, text: killed(one, 1) }))],
  ["deadlock", deadlocks.map(({ title, text }) => ({ title, text }))],
  ["end", endings.map(({ title, text }) => ({ title, text }))],
])(
  "no error in any %s of the engine's tests",
  (_kind, programs) => {
    expect(programs.flatMap(errorsIn)).toEqual([]);
  },
  60_000,
);
