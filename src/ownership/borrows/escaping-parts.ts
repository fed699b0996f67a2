import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { spawnedClosures } from "../closures/spawned-closures.js";
import type { Access } from "../places/climb.js";
import { effectsOf } from "../places/effects.js";
import { isPart } from "../places/place.js";
import { complain } from "../rule.js";

/** E0597: a part of an array is a reference, which a thread that nobody waits for cannot have, not even by `move`. */
export function escapingParts(analysis: Analysis): readonly Diagnostic[] {
  const owners = spawnedClosures(analysis).filter(({ moved, scope }) => moved && scope === null);
  return owners.flatMap(({ closure }) => {
    const part = effectsOf(closure, analysis).find(({ place }) => isPart(place));
    return part ? [complaint(closure.node, part, analysis)] : [];
  });
}

function complaint(
  closure: ts.Node,
  { place: { declaration }, use }: Access,
  analysis: Analysis,
): Diagnostic {
  const name = ts.getNameOfDeclaration(declaration as ts.Declaration);
  const array = name?.getText() ?? "this";
  return complain(
    {
      code: "E0597",
      message: `\`${array}\` does not live long enough`,
      remarks: [
        { node: closure, text: `argument requires that \`${array}\` is borrowed for \`'static\`` },
        ...(name ? [{ node: name, text: `binding \`${array}\` declared here` }] : []),
        { node: use, text: `\`${use.getText()}\` borrows a part of \`${array}\`` },
      ],
      notes: [],
      help: `start the thread in a scope, by \`s.spawn\`, or give it a copy: \`${use.getText()}.slice()\``,
    },
    analysis,
  );
}
