// @ts-check
import { complaint } from "./compare.js";
import { directivesOf } from "./directives.js";
import { plays } from "./play.js";
import { programOf } from "./recordings.js";

/**
 * What became of a recorded fact: a program does the same here; the documentation says why none can; or neither.
 *
 * @typedef {object} Judgement
 * @property {string} id
 * @property {"covered" | "explained" | "missing" | "wrong"} kind
 * @property {string} text What is wrong, or why it is not covered.
 */

/**
 * @param {import("#lib/engine/engine.js").Engine} engine
 * @param {import("./recordings.js").Recording} recording
 * @param {ReadonlyMap<string, string>} explained
 * @returns {Promise<Judgement>}
 */
export async function judge(engine, recording, explained) {
  const { id } = recording;
  const text = programOf(recording);
  if (text === null) {
    const why = explained.get(id);
    return { id, kind: why === undefined ? "missing" : "explained", text: why ?? recording.title };
  }
  const wrong = await firstComplaint(engine, recording, text).catch((error) => String(error));
  return { id, kind: wrong === null ? "covered" : "wrong", text: wrong ?? "" };
}

/**
 * @param {import("#lib/engine/engine.js").Engine} engine
 * @param {import("./recordings.js").Recording} recording
 * @param {string} text
 */
async function firstComplaint(engine, recording, text) {
  const directives = directivesOf(text);
  for (const { how, run } of plays(engine, { id: recording.id, text, directives })) {
    const wrong = await best(how === "native" ? tries : 1, async () =>
      complaint(recording, directives, await run()),
    );
    if (wrong !== null) return `${how}: ${wrong}`;
  }
  return null;
}

/** How often real threads may be late on a busy machine: what std was seen to do once is to be seen once here. */
const tries = 4;

/**
 * @param {number} times
 * @param {() => Promise<string | null>} attempt
 * @returns {Promise<string | null>}
 */
async function best(times, attempt) {
  const wrong = await attempt();
  return wrong === null || times === 1 ? wrong : best(times - 1, attempt);
}
