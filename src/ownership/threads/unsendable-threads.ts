import type { Analysis } from "../../compiler/analysis/analysis.js";
import type { SpawnSite } from "../../compiler/analysis/spawns.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { parallelClosuresIn, parallelSites } from "../closures/parallel-calls.js";
import { type Spawned, spawnedClosures } from "../closures/spawned-closures.js";
import { complain } from "../rule.js";
import { type Unfit, unfitCaptures } from "./captured-places.js";
import { notSend } from "./markers.js";
import { boundOf, calleeOf, introducedBy, siteOf } from "./spawn-bounds.js";
import { adviceOn, wordsFor } from "./wording.js";

/** E0277: what a thread takes along, and what it gives back, must be `Send`. */
export function unsendableThreads(analysis: Analysis): readonly Diagnostic[] {
  const closures = [...spawnedClosures(analysis), ...parallelClosuresIn(analysis)];
  const sites = [...analysis.spawns, ...parallelSites(analysis)];
  const captured = closures.flatMap((spawned) =>
    unfitCaptures(spawned, analysis).map((unfit) => refusedCapture(spawned, unfit, analysis)),
  );
  return [...captured, ...sites.flatMap((site) => refusedResult(site, analysis))];
}

function refusedCapture({ closure }: Spawned, unfit: Unfit, analysis: Analysis): Diagnostic {
  const { node } = closure;
  const { use, culprit } = unfit;
  const { type, message, lacking } = wordsFor(culprit, analysis);
  const site = siteOf(node, analysis);
  return complain(
    {
      code: "E0277",
      message,
      remarks: [
        { node, text: message },
        { node: use, text: `the closure captures \`${use.text}\` for this` },
        ...introducedBy(site, analysis),
      ],
      notes: [
        ...lacking,
        ...requiredFor(unfit, type, analysis),
        "required because it's used within this closure",
        boundOf(site, analysis),
      ],
      help: adviceOn(culprit, analysis),
    },
    analysis,
  );
}

function refusedResult(site: SpawnSite, analysis: Analysis): readonly Diagnostic[] {
  const { checker } = analysis;
  const [signature] = checker.getTypeAtLocation(site.argument).getCallSignatures();
  const culprit = signature ? notSend(signature.getReturnType(), analysis) : null;
  if (!culprit) return [];
  const { message, lacking } = wordsFor(culprit, analysis);
  const complaint = {
    code: "E0277",
    message,
    remarks: [{ node: calleeOf(site, analysis), text: message }],
    notes: [...lacking, boundOf(site, analysis)],
    help: adviceOn(culprit, analysis),
  } as const;
  return [complain(complaint, analysis)];
}

/** How the culprit keeps all that is captured from being `Send`. */
function requiredFor(
  { type, moved, culprit }: Unfit,
  name: string,
  { checker }: Analysis,
): readonly string[] {
  const whole = checker.typeToString(type);
  const reference = moved ? [] : [`required for \`&${whole}\` to implement \`Send\``];
  if (whole === name) return reference;
  const holder = /^(Arc|Weak)$/.test(type.symbol?.name ?? "") && culprit.lacks === "Sync";
  const held = holder
    ? `required for \`${whole}\` to implement \`Send\``
    : `required because it appears within the type \`${whole}\``;
  return [held, ...reference];
}
