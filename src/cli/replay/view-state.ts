import type { Key } from "../../terminal/keys.js";

/** Where somebody is in an execution. */
export interface ViewState {
  /** Which scene, from 0. */
  readonly at: number;
  /** Digits that were typed, to jump with. */
  readonly typed: string;
}

export const beginning: ViewState = { at: 0, typed: "" };

/** What a key does among `count` scenes; null when it leaves. */
export function press({ at, typed }: ViewState, key: Key, count: number): ViewState | null {
  const to = (scene: number): ViewState => ({ at: Math.max(0, Math.min(count - 1, scene)), typed: "" });
  if (/^[0-9]$/.test(key)) return { at, typed: (typed + key).slice(-6) };
  switch (key) {
    case "right":
    case "down":
    case "l":
    case "n":
    case "space":
      return to(at + 1);
    case "left":
    case "up":
    case "p":
      return to(at - 1);
    case "g":
      return to(0);
    case "G":
      return to(count - 1);
    case "enter":
      return to(typed === "" ? at + 1 : Number(typed) - 1);
    case "backspace":
      return { at, typed: typed.slice(0, -1) };
    case "q":
      return null;
    case "escape":
      return typed === "" ? null : { at, typed: "" };
    default:
      return { at, typed };
  }
}

/** What the keys do among `count` scenes, in a line. */
export function keyHelp(unicode: boolean, count: number): string {
  const [forth, back] = unicode ? ["→", "←"] : ["right", "left"];
  const step = Math.min(7, count);
  return `${forth} next  ${back} back  g first  G last  ${step} Enter to step ${step}  q quit`;
}
