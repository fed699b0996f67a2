/** What the person at the terminal did or can mend, as opposed to a bug of ours. */
export interface UserErrorDetails {
  /** A stable name for scripts and tests: `unknown-exercise`. */
  readonly code: string;
  /** One sentence: what is wrong. */
  readonly what: string;
  /** The file, option or command that it is about. */
  readonly where?: string;
  /** One sentence: what to do now. */
  readonly help?: string;
  readonly cause?: unknown;
}

/** Thrown at the edges, caught once in `cli`, which prints it and ends with code 2. */
export class UserError extends Error {
  readonly code: string;
  readonly where: string | null;
  readonly help: string | null;

  constructor({ code, what, where, help, cause }: UserErrorDetails) {
    super(what, { cause });
    this.name = "UserError";
    this.code = code;
    this.where = where ?? null;
    this.help = help ?? null;
  }
}
