import { describe, expect, it } from "vitest";
import { listRows } from "#lib/watch/list.js";
import type { State } from "#lib/watch/state.js";
import { render } from "#lib/watch/view/render.js";
import {
  effects,
  first,
  having,
  key,
  keys,
  last,
  middle,
  type Start,
  saved,
  stateAfter,
  style,
} from "./fixture.js";

const some: Start = { start: middle, snapshot: having(first, last) };

function shown({ page, ...state }: State): readonly string[] {
  if (page.kind !== "list") throw new Error("this is no list");
  return listRows({ page, ...state }, page).map(({ step }) => step.exercise.name);
}

const pressing = (names: string, start: Start = some): State => stateAfter(keys(names), start);
const typed = (text: string): string => [...text].join(" ");

describe("the list", () => {
  it("shows all, with the cursor where one is, and looks at the files", () => {
    expect(shown(pressing("l"))).toEqual(["first", "middle", "last"]);
    expect(pressing("l").page).toMatchObject({ cursor: 1 });
    expect(effects([key("l")], some)).toEqual([{ kind: "survey", exercises: [first, last] }]);
  });

  it("filters by f: all, pending, done, changed", () => {
    const changed = [key("l"), saved(last, "another text")];
    const filtered = (count: number) => shown(stateAfter([...changed, ...Array(count).fill(key("f"))], some));
    expect(filtered(1)).toEqual(["middle"]);
    expect(filtered(2)).toEqual(["first", "last"]);
    expect(filtered(3)).toEqual(["last"]);
    expect(filtered(4)).toHaveLength(3);
  });

  it("searches as one types: names, paths and titles, several words in any case", () => {
    expect(shown(pressing("l / m i d"))).toEqual(["middle"]);
    expect(shown(pressing("l / 0 2 _"))).toEqual(["last"]);
    expect(shown(pressing(`l / ${typed("ABOUT")} space ${typed("ast")}`))).toEqual(["last"]);
    expect(shown(pressing("l / x x"))).toEqual([]);
    expect(shown(pressing("l / m i x backspace"))).toEqual(["middle"]);
  });

  it("takes letters as letters while one types, q and f as well", () => {
    expect(pressing("l / q f").page).toMatchObject({ search: "qf", typing: true });
    expect(pressing("l / q escape").page).toMatchObject({ search: "", typing: false });
    expect(pressing("l / m enter f").page).toMatchObject({ search: "m", typing: false, filter: "pending" });
    expect(pressing("l / left tab ctrl-a m").page).toMatchObject({ search: "m" });
  });

  it("moves the cursor over what is shown, and not beyond it", () => {
    expect(pressing("l down down down").page).toMatchObject({ cursor: 2 });
    expect(pressing("l up up up").page).toMatchObject({ cursor: 0 });
    expect(pressing("l f f down down").page).toMatchObject({ cursor: 2 });
    expect(pressing("l f f up").page).toMatchObject({ cursor: 0 });
    expect(pressing("l G g").page).toMatchObject({ cursor: 0 });
  });

  it("continues where the cursor is, or at a number that is typed with Enter", () => {
    expect(pressing("l down enter")).toMatchObject({ at: 2, page: { kind: "exercise" } });
    expect(effects(keys("l down enter"), some)).toContainEqual({ kind: "open", exercise: last });
    expect(pressing("l enter")).toMatchObject({ at: 1, page: { kind: "exercise" } });
    expect(effects(keys("l enter"), some)).toEqual([]);
    expect(pressing("l 3", { ...some, typed: true })).toMatchObject({ at: 2 });
    expect(pressing("l 3").notice).toBe("3 does nothing in the list; Esc goes back");
    expect(pressing("l 9", { ...some, typed: true }).notice).toBe(
      "9 does nothing in the list; Esc goes back",
    );
    expect(pressing("l / x x enter enter").notice).toMatch(/no exercise is like that/);
  });

  it("can be opened when all is done", () => {
    const done: Start = { start: last, snapshot: having(first, middle, last) };
    expect(shown(stateAfter(keys("n l"), done))).toHaveLength(3);
  });
});

describe("the list on a screen", () => {
  const drawn = (names: string, columns: number, rows = 24): string =>
    render(pressing(names), { ...style, columns, rows }).text;

  it("marks what is done, what has changed since, and where one is", () => {
    const state = stateAfter([key("l"), saved(last, "another text")], some);
    const lines = render(state, style).text.split("\n");
    expect(lines.slice(2, 5)).toEqual([
      "     1 done          01_one/first.ts    About first",
      " >   2          here 01_one/middle.ts   About middle",
      "     3 changed       02_two/last.ts     About last",
    ]);
  });

  it.each([20, 40, 80, 120])("fits into %i columns", (columns) => {
    for (const names of ["l", "l / m i d d l e", "l f y"]) {
      const lines = drawn(names, columns).split("\n");
      expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(columns);
      expect(lines.length).toBeLessThanOrEqual(24);
    }
  });

  it("says the filter and the search, and when nothing is like that", () => {
    expect(drawn("l f", 80)).toContain("showing: pending");
    expect(drawn("l / z z", 80)).toMatch(/ search: zz_\n[\s\S]*no exercise is like that/);
  });

  it("keeps the cursor in sight on a small screen", () => {
    expect(drawn("l", 40, 4)).toMatch(/> {3}2/);
    expect(drawn("l G", 40, 4)).toMatch(/> {3}3/);
  });
});
