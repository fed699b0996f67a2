/**
 * What a fault is given.
 * @typedef {object} Scene
 * @property {import("../session.js").Session} session
 * @property {import("../course.js").Course} course
 * @property {import("../random.js").Random} random
 */

/**
 * A kind of fault: something happens to a session at a random moment. Throws when something is not as it should be;
 * what was told as passed, and the next start, are looked at afterwards.
 * @typedef {(scene: Scene) => Promise<void>} Kind
 */

export {};
