import { UserError } from "../user-error.js";

/** The system's name of an error, as in `ENOENT`; empty for other errors. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** Whether there is nothing of that name. */
export function isMissing(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR"].includes(codeOf(error));
}

/** Whether the place is the matter, so that another one may do. */
export function isDenied(error: unknown): boolean {
  return ["EACCES", "EPERM", "EROFS", "ENOTDIR", "ELOOP"].includes(codeOf(error));
}

/** What a person can do about a write that failed. */
export function unwritable(file: string, cause: unknown): UserError {
  if (cause instanceof UserError) return cause;
  const full = ["ENOSPC", "EDQUOT"].includes(codeOf(cause));
  const what = full ? "the disk is full" : `this cannot be written (${reasonOf(cause)})`;
  const help = full ? "free some space" : "let it be written to";
  return new UserError({
    code: full ? "disk-full" : "unwritable",
    what,
    where: file,
    help: `${help}, then try again; what was saved before is untouched`,
    cause,
  });
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "not permitted",
  EROFS: "it is read-only",
  ENOTDIR: "a file is in the way",
};

/** Why something failed, in a few words. */
export function reasonOf(error: unknown): string {
  return reasons[codeOf(error)] ?? messageOf(error);
}

/** What a person can do about a read that failed. */
export function unreadable(file: string, cause: unknown): UserError {
  return new UserError({
    code: "unreadable",
    what: `this cannot be read (${reasonOf(cause)})`,
    where: file,
    help: "let it be a file that may be read",
    cause,
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
