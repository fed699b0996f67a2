import { briefPlace } from "../../expect/place.js";
import type { Story } from "../../explore/replay/story.js";
import { placeIn } from "../../report/place.js";
import { widthOf } from "../../report/width.js";

/** Where in the source something is written, in as many words as there is room for. */
export type PlaceText = (position: string | null) => string;

/** "two_tills.ts:12" for "05_return_values/two_tills.ts:12:9". */
export const fullPlace: PlaceText = briefPlace;

/** ":12" */
export const shortPlace: PlaceText = (position) => {
  const place = placeIn(position);
  return place === null ? "" : `:${place.line}`;
};

const GAP = 3;

/** Columns that the places beside a story take, with the gap before them. */
export function widthOfPlaces({ scenes }: Pick<Story, "scenes">, placeText: PlaceText): number {
  const widest = Math.max(0, ...scenes.map(({ position }) => widthOf(placeText(position))));
  return widest === 0 ? 0 : widest + GAP;
}
