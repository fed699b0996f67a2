/**
 * What a JSON text says, also behind the mark (BOM) that some editors put first. Where it is none, throws what `refuse`
 * makes of that.
 */
export function parseJson(text: string, refuse: (what: string) => Error): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw refuse(`it is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
