import { Course } from "./course.js";
import { Random } from "./random.js";
import { Session } from "./session.js";
import { smallDisk } from "./small-disk.js";

/**
 * One session with a fault; whatever it was, what the learner was told is remembered, and the next start works. False
 * when this machine does not allow the fault.
 * @param {import("./kinds.js").KindOfFault} kind @param {number} seed
 */
export async function round({ inject, needs }, seed) {
  const disk = needs === "small disk" ? smallDisk() : null;
  if (needs === "small disk" && disk === null) return false;
  const course = new Course(disk?.dir);
  const removeAll = () => (disk === null ? course.remove() : disk.remove());
  process.once("exit", removeAll);
  try {
    const told = await withSession(course, async (session) => {
      await inject({ session, course, random: new Random(seed) });
      session.isRemembered();
      return session.told;
    });
    await withSession(course, async (session) => {
      await session.start();
      await session.quit();
      session.told = told;
      session.isRemembered();
    });
    return true;
  } finally {
    process.off("exit", removeAll);
    removeAll();
  }
}

/**
 * Each session has a terminal of its own: the fault may have taken the one before.
 * @template T
 * @param {Course} course @param {(session: Session) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withSession(course, work) {
  const session = new Session(course);
  const close = () => session.close();
  process.once("exit", close);
  try {
    return await work(session);
  } finally {
    process.off("exit", close);
    close();
  }
}
