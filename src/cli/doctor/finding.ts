export type Level = "ok" | "warn" | "fail";

/** What one look at the machine showed. */
export interface Finding {
  /** What was looked at, in a word. */
  readonly name: string;
  readonly level: Level;
  /** What is the case. */
  readonly text: string;
  /** What to do about it; null when all is well. */
  readonly fix: string | null;
}

export function ok(name: string, text: string): Finding {
  return { name, level: "ok", text, fix: null };
}

/** Something works less well, or not in every case. */
export function warn(name: string, text: string, fix: string): Finding {
  return { name, level: "warn", text, fix };
}

/** The course cannot be done like this. */
export function fail(name: string, text: string, fix: string): Finding {
  return { name, level: "fail", text, fix };
}
