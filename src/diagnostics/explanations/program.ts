/**
 * A program, written with the indentation of the code around it and kept without.
 *
 * @example program`
 *   export function main(): void {}
 * `
 */
export function program({ raw: [text = ""] }: TemplateStringsArray): string {
  const margin = /^\n?( *)/.exec(text)?.[1] ?? "";
  return text.replaceAll(`\n${margin}`, "\n").trim();
}
