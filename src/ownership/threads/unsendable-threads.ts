import type { Analysis } from "../../compiler/analysis/analysis.js";
import type { SpawnSite } from "../../compiler/analysis/spawns.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { parallelClosuresIn, parallelSites } from "../closures/parallel-calls.js";
import { type Spawned, spawnedClosures } from "../closures/spawned-closures.js";
import { complain } from "../rule.js";
import { aliasingNote, alternatives } from "./alternatives.js";
import { type Unfit, unfitCaptures } from "./captured-places.js";
import { type Culprit, notSend } from "./markers.js";
import { boundOf, calleeOf, introducedBy, siteOf } from "./spawn-bounds.js";

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

function wordsFor(culprit: Culprit, analysis: Analysis) {
  const { type, lacks } = culprit;
  const name = analysis.checker.typeToString(type);
  const message = `\`${name}\` cannot be ${lacks === "Sync" ? "shared" : "sent"} between threads safely`;
  const lacking = [
    `the trait \`${lacks}\` is not implemented for \`${name}\``,
    ...aliasingNote(culprit, analysis),
  ];
  return { type: name, message, lacking };
}

const ADVICE: Readonly<Record<string, string>> = {
  Rc: "use an `Arc`, whose count of owners is atomic: `new Arc(…)`, and `Arc.clone(…)` for each thread",
  MutexGuard: "the thread that locked must unlock: let the other thread call `lock()` itself",
  RwLockReadGuard: "the thread that locked must unlock: let the other thread call `read()` itself",
  RwLockWriteGuard: "the thread that locked must unlock: let the other thread call `write()` itself",
  Receiver: "move it to the thread that receives, or share it in a `Mutex`: `new Arc(new Mutex(…))`",
  Borrowed: "take what you need out of the `RefCell`, and give that to the thread",
};

function adviceOn({ type }: Culprit, analysis: Analysis): string {
  const known = ADVICE[type.symbol.name];
  if (known) return known;
  const names = alternatives(type, analysis).map((name) => `\`new ${name}(…)\``);
  return `threads change a value together through ${names.join(" or ") || "a `Mutex`: `new Mutex(…)`"}`;
}
