import type { End } from "../engine/run.js";

/** A position as it stands beside other words: "night_mail.ts:14" for "02_main_ends/night_mail.ts:14:3"; "" for none. */
export function briefPlace(position: string | null | undefined): string {
  return whole(position).replace(/:\d+$/, "");
}

/** The same of several in one text, with the column where two of them are on one line: "night_mail.ts:14:3". */
export function briefPlaces(positions: readonly (string | null | undefined)[]): readonly string[] {
  const wholes = new Set(positions.map(whole));
  return positions.map((position) => {
    const brief = briefPlace(position);
    const onLine = [...wholes].filter((one) => briefPlace(one) === brief);
    return onLine.length > 1 ? whole(position) : brief;
  });
}

/** Without folders; "" for what is no position. */
function whole(position: string | null | undefined): string {
  return /[^/\\]*:\d+:\d+$/.exec(position ?? "")?.[0] ?? "";
}

/** Why a run was stopped, as in "thread 2 was still running at ring.ts:4 when the time was up: an endless loop?". */
export function limitText({
  message,
  place,
}: Pick<Extract<End, { kind: "limit" }>, "message" | "place">): string {
  return place === undefined ? message : message.replace(place.position, briefPlace(place.position));
}
