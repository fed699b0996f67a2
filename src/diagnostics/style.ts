/** How the parts of a diagnostic are coloured: each function takes a text and gives it back dressed. */
export interface Palette {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  /** Gutter, arrows and secondary labels. */
  readonly accent: (text: string) => string;
  readonly strong: (text: string) => string;
}

/** What rendering depends on besides the diagnostic. */
export interface RenderStyle {
  readonly colour: Palette;
  /** Columns of the screen: notes and help are wrapped to it. */
  readonly width: number;
}

const same = (text: string): string => text;

/** No colour at all. */
export const PLAIN: Palette = { error: same, warning: same, accent: same, strong: same };

/** For logs and files. */
export const UNSTYLED: RenderStyle = { colour: PLAIN, width: 120 };
