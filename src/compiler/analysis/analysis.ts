import type { Checked } from "../service.js";
import { findTemporaries, type Temporaries } from "../temporaries/temporaries.js";
import { type Closures, findClosures } from "./closures.js";
import { findSpawns, type SpawnSite } from "./spawns.js";

/** What the rules about a program ask for: its syntax, its types, and what its closures capture. */
export interface Analysis extends Checked {
  /** The source's name as diagnostics print it. */
  readonly file: string;
  readonly closures: Closures;
  readonly spawns: readonly SpawnSite[];
  readonly temporaries: Temporaries;
}

/** Looks once at everything that emission and ownership rules share. */
export function analyse(file: string, checked: Checked): Analysis {
  return {
    ...checked,
    file,
    closures: findClosures(checked.sourceFile, checked.checker),
    spawns: findSpawns(checked),
    temporaries: findTemporaries(checked),
  };
}
