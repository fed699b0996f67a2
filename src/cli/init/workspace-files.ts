import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Course } from "../../course/course.js";
import { formatWorkspace, type Workspace, workspaceFile } from "../../course/workspace.js";
import { givenText } from "../../progress/originals.js";
import { UserError } from "../../user-error.js";
import { version } from "../package.js";
import type { NewFile } from "./files.js";
import { gitignore, packageJson, tsconfig, workflow } from "./templates.js";
import { typeFiles } from "./type-files.js";

const workflowFile = ".github/workflows/thread-lessons.yml";

export interface Wanted {
  readonly settings: Workspace;
  /** With a workflow for GitHub. */
  readonly ci: boolean;
}

/**
 * All that a workspace consists of. The file that makes it a workspace comes first: when the others cannot be written,
 * the next `init` knows what they are to be.
 */
export async function workspaceFiles(course: Course, { settings, ci }: Wanted): Promise<readonly NewFile[]> {
  return [
    { path: workspaceFile, text: formatWorkspace(settings) },
    { path: "package.json", text: packageJson(version()) },
    { path: "tsconfig.json", text: tsconfig },
    { path: ".gitignore", text: gitignore },
    ...(ci ? [{ path: workflowFile, text: workflow }] : []),
    ...(await learnersFiles(course)),
    ...(await typeFiles()),
  ];
}

/** What a learner reads and edits, as the author gives it. */
async function learnersFiles({ home, chapters }: Course): Promise<readonly NewFile[]> {
  const preface = existsSync(join(home, "exercises", "README.md")) ? ["README.md"] : [];
  const paths = chapters.flatMap(({ name, exercises }) => [
    `${name}/README.md`,
    ...exercises.map(({ path }) => path),
  ]);
  return Promise.all([...preface, ...paths].map((path) => given(home, path)));
}

async function given(home: string, name: string): Promise<NewFile> {
  const path = `exercises/${name}`;
  const text = await givenText(home, name);
  if (text !== null) return { path, text };
  const what = `the course has no ${path}`;
  throw new UserError({ code: "malformed-course", what, where: home, help: "add the file there" });
}
