import type { Run } from "../../engine/run.js";
import { unicodeGlyphs } from "../glyphs.js";
import { type Look, shown } from "../look.js";
import { pad, shorten, widthOf } from "../width.js";
import { asleep, type Life, livesOf, waiting } from "./lives.js";

const LONGEST_LABEL = 14;
const GAP = 3;
const WIDEST = 48;
const NARROWEST = 20;

/**
 * Where the time of a simulated run went: a bar for each thread, from its spawn to its end, and how long it slept and
 * waited. Without the bars where they would say little: in a list, and on narrow screens.
 */
export function drawTimeline(run: Run, look: Look, form: "columns" | "list"): string[] {
  const lives = livesOf(run);
  const labels = lives.map(({ label }) => shown(label, look));
  const width = Math.min(LONGEST_LABEL, Math.max(...labels.map(widthOf)));
  const texts = lives.map((life) => textOf(life));
  const room = look.width - 2 - width - 2 * GAP - Math.max(...texts.map(widthOf));
  const bars = form === "list" || room < NARROWEST ? null : Math.min(WIDEST, room);
  const names = labels.map((label) => pad(shorten(label, width, look.glyphs.ellipsis), width));
  const rows = lives.map((life, index) => {
    const bar = bars === null ? "" : `${barOf(life, run.makespan, bars, look)}${" ".repeat(GAP)}`;
    return ` ${look.colours.bold(names[index] ?? "")}${" ".repeat(GAP)}${bar}${texts[index]}`;
  });
  return bars === null ? rows : [axis(run.makespan, width + GAP, bars, look), ...rows, "", ...legend(look)];
}

function axis(makespan: number, indent: number, width: number, { colours }: Look): string {
  const end = `${shortly(makespan)} ms`;
  return colours.dim(` ${" ".repeat(indent)}0${end.padStart(width - 1)}`);
}

function legend({ colours, glyphs, width }: Look): string[] {
  const { sleeps, waits } = signs(glyphs === unicodeGlyphs);
  const entries = [` ${sleeps} sleeps, which stands for work`, ` ${waits} waits for another thread`];
  const inOne = entries.join("  ");
  return (widthOf(inOne) < width ? [inOne] : entries).map((line) => colours.dim(line));
}

function signs(unicode: boolean): { readonly sleeps: string; readonly waits: string } {
  return unicode ? { sleeps: "█", waits: "░" } : { sleeps: "#", waits: "." };
}

function barOf({ from, to, sleeps }: Life, makespan: number, width: number, look: Look): string {
  const sign = signs(look.glyphs === unicodeGlyphs);
  const cells = Array.from({ length: width }, (_, cell) => {
    const at = ((cell + 0.5) / width) * makespan;
    if (sleeps.some((stretch) => stretch.from <= at && at < stretch.to)) return sign.sleeps;
    return from <= at && at < to ? look.colours.dim(sign.waits) : " ";
  });
  return cells.join("");
}

/** As in "0 to 80 ms: sleeps 40, waits 40". */
function textOf(life: Life): string {
  const { from, to } = life;
  const slept = asleep(life);
  const waited = waiting(life);
  const parts = [
    ...(slept > 0 ? [`sleeps ${shortly(slept)}`] : []),
    ...(waited > 0 ? [`waits ${shortly(waited)}`] : []),
  ];
  const when = from === to ? `at ${shortly(from)} ms` : `${shortly(from)} to ${shortly(to)} ms`;
  return parts.length === 0 ? when : `${when}: ${parts.join(", ")}`;
}

function shortly(milliseconds: number): string {
  return String(Math.round(milliseconds * 10) / 10);
}
