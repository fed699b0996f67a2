import { type Frame, show } from "./positions.js";

/** Whether and how programs of this process are asked for backtraces, in the way in which Rust's programs are. */
const { RUST_BACKTRACE: asked = "0" } = process.env;
const wanted = asked !== "" && asked !== "0";

/** What std prints of the stack below a panic's message; null where nobody asked for it. */
export function backtrace(frames: readonly Frame[], always: boolean): string | null {
  if (!wanted && !always) return null;
  const lines = frames.map(
    ({ name, position }, at) =>
      `${String(at).padStart(4)}: ${name ?? "{closure}"}\n             at ${show(position)}`,
  );
  return ["stack backtrace:", ...lines, ...(wanted && asked !== "full" ? [hint] : [])].join("\n");
}

const hint = "note: Some details are omitted, run with `RUST_BACKTRACE=full` for a verbose backtrace.";
