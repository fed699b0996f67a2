import { Command } from "commander";
import type { Context } from "../context.js";
import { exitCodes } from "../exit-codes.js";
import type { Perform } from "../perform.js";

interface DiagnoseOptions {
  readonly json?: boolean;
}

export function diagnoseCommand(perform: Perform): Command {
  return new Command("diagnose")
    .description("say what a compiler says of a program: types, ownership, lints")
    .argument("<file>", "any TypeScript program")
    .option("--json", "as JSON (docs/json.md)")
    .action((file: string, options: DiagnoseOptions) =>
      perform((context) => diagnose(context, file, options)),
    );
}

async function diagnose(context: Context, file: string, { json }: DiagnoseOptions): Promise<number> {
  const { openFrontEnd } = await import("../workshop.js");
  const { toJson } = await import("../../diagnostics/json.js");
  const { compileFile, isError, renderAll } = await import("../programs.js");
  const compiled = await compileFile(await openFrontEnd(), context, file);
  const { diagnostics } = compiled;
  if (json === true) context.print(JSON.stringify(toJson(file, diagnostics), null, 2));
  else
    context.print(
      diagnostics.length === 0 ? `${file}: nothing to complain about` : renderAll(context, compiled),
    );
  return diagnostics.some(isError) ? exitCodes.failed : exitCodes.good;
}
