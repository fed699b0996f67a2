import { inRows, isRoomy, type Size } from "./blocks.js";

/** A page with a part that is longer than the screen: what stands above and below it stays. */
export interface Frame {
  readonly head: readonly string[];
  readonly body: readonly string[];
  readonly foot: readonly string[];
}

export interface Drawing {
  /** At most as many rows as the screen has, none wider than it is. */
  readonly text: string;
  /** How far the page can be scrolled. */
  readonly extent: number;
}

/** Part of a long page: `top` rows of its body are above it. */
export function windowOf(frame: Frame, top: number, size: Size): Drawing {
  const [head, body, foot] = [inRows(frame.head, size), inRows(frame.body, size), inRows(frame.foot, size)];
  const gap = isRoomy(size) ? [""] : [];
  const room = Math.max(1, size.rows - head.length - foot.length - 2 * gap.length);
  const extent = Math.max(0, body.length - room);
  const from = Math.min(top, extent);
  const lines = [...head, ...gap, ...body.slice(from, from + room), ...gap, ...foot];
  return { text: lines.slice(0, size.rows).join("\n"), extent };
}

/** Part of a list, with the row at `place` in its middle. */
export function windowAround(frame: Frame, place: number, size: Size): Drawing {
  const { extent } = windowOf(frame, 0, size);
  const room = inRows(frame.body, size).length - extent;
  return windowOf(frame, Math.max(0, place - Math.floor(room / 2)), size);
}
