import { UserError } from "../user-error.js";

/** An error as a sentence for the learner: what is wrong, where, and what to do. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!(error instanceof UserError)) return error.message;
  const { message, where, help } = error;
  return [where === null ? message : `${message}: ${where}`, ...(help === null ? [] : [help])].join("; ");
}
