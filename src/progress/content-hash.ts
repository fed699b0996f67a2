import { createHash } from "node:crypto";

/** Tells texts apart: what `passedHash` holds, in hexadecimal. */
export function contentHash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
