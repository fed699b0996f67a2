import { availableParallelism } from "node:os";
import { colourLevel } from "../../terminal/colour.js";
import type { Context } from "../context.js";
import { courseFinding } from "./course.js";
import { filesFinding } from "./files.js";
import type { Finding } from "./finding.js";
import { coresFinding, memoryFinding, nodeFinding, sharingFinding } from "./machine.js";
import { stateFinding } from "./state.js";
import { terminalFinding } from "./terminal.js";
import { threadsFinding } from "./threads.js";

/** Looks at all that the course needs. Writes nothing. */
export async function examine(context: Context): Promise<readonly Finding[]> {
  const { lifetime, status, unicode, plain } = context;
  const { env, stdin, stdout } = process;
  const { finding, course } = await courseFinding(context);
  const ofCourse = course === null ? [] : [await stateFinding(course), await filesFinding(course)];
  status.show(" running a program");
  const threads = await threadsFinding(lifetime).finally(() => status.end());
  return [
    nodeFinding(process.versions.node),
    coresFinding(availableParallelism()),
    sharingFinding(),
    memoryFinding(),
    threads,
    terminalFinding({
      stdin,
      stdout,
      unicode,
      plain,
      colours: colourLevel({ env, isTTY: stdout.isTTY === true }),
    }),
    finding,
    ...ofCourse,
  ];
}
