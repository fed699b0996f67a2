import { Command } from "commander";
import type { Context } from "../context.js";
import { exitCodes } from "../exit-codes.js";
import type { Perform } from "../perform.js";

interface DoctorOptions {
  readonly json?: boolean;
}

export function doctorCommand(perform: Perform): Command {
  return new Command("doctor")
    .description("look whether this machine has all that the course needs, and say how to mend it")
    .option("--json", "as JSON (docs/progress.md)")
    .action((options: DoctorOptions) => perform((context) => doctor(context, options)));
}

async function doctor(context: Context, { json }: DoctorOptions): Promise<number> {
  const { examine } = await import("../doctor/doctor.js");
  const { drawFindings, findingsJson, isWell } = await import("../doctor/report.js");
  const findings = await examine(context);
  context.print(json === true ? findingsJson(findings) : drawFindings(findings, context));
  return isWell(findings) ? exitCodes.good : exitCodes.failed;
}
