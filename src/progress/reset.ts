import type { ExerciseFile } from "./backups.js";
import type { Originals } from "./originals.js";
import type { Progress } from "./progress.js";

/** Puts the pristine texts back, and takes the passes back. The result is the exercises whose file changed. */
export async function resetExercises(
  { originals, progress }: { readonly originals: Originals; readonly progress: Progress },
  exercises: readonly ExerciseFile[],
): Promise<readonly ExerciseFile[]> {
  const changed = await originals.reset(exercises);
  for (const { name } of exercises) await progress.unpassed(name);
  return changed;
}
