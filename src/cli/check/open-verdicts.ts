import { cacheFolder } from "../cache-folder.js";
import { fingerprint } from "./fingerprint.js";
import { noCache, openCache, type VerdictCache } from "./verdict-cache.js";

/** The verdicts that were remembered by earlier checks; none when they are not `wanted`. */
export function openVerdicts(wanted: boolean): VerdictCache {
  const folder = wanted ? cacheFolder("verdicts") : null;
  return folder === null ? noCache : openCache({ folder, fingerprint: fingerprint() });
}
