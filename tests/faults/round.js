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
  const random = new Random(seed);
  const disk = needs === "small disk" ? smallDisk() : null;
  if (needs === "small disk" && disk === null) return false;
  const course = new Course(disk?.dir);
  const session = new Session(course);
  try {
    await inject({ session, course, random });
    session.isRemembered();
    await next(session, course);
    return true;
  } finally {
    session.close();
    if (disk === null) course.remove();
    else disk.remove();
  }
}

/**
 * The next start is in a terminal of its own: the fault may have taken the other one.
 * @param {Session} before @param {Course} course
 */
async function next(before, course) {
  before.close();
  const session = new Session(course);
  try {
    await session.start();
    await session.quit();
    session.told = before.told;
    session.isRemembered();
  } finally {
    session.close();
  }
}
