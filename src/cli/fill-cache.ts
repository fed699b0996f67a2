import { rm } from "node:fs/promises";
import { loadCourse } from "../course/load.js";
import { remember } from "../course/transpile.js";
import { bundledCache, transpile } from "./courses.js";
import { packageDir } from "./package.js";

// A step of the build: transpiles the metadata of the package's own course, so that reading it needs no compiler.
await rm(bundledCache, { recursive: true, force: true });
await loadCourse(packageDir, { transpile: remember({ transpile, caches: [bundledCache] }) });
