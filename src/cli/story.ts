import { explanationOf } from "../diagnostics/explanations/explanations.js";
import { renderExplanation, renderTypescript } from "../diagnostics/explanations/render.js";
import { typescriptCode } from "../diagnostics/explanations/typescript.js";
import type { RenderStyle } from "../diagnostics/style.js";

/** The story behind a diagnostic's code, in lines that fit; null for a code that none has. */
export function storyOf(code: string, style: RenderStyle): string | null {
  const explanation = explanationOf(code);
  if (explanation) return renderExplanation(explanation, style);
  const typescript = typescriptCode(code);
  return typescript === null ? null : renderTypescript(typescript, style);
}
