/** `runs cancel`: ends a run for good. Cancelling twice is harmless. */
import type { CommandContext } from "../command.ts";
import { openFleet } from "../compose/open-fleet.ts";
import type { ControlFlags } from "../config/control-settings.ts";
import { EXIT } from "../exit-codes.ts";
import { freshOpId } from "./fresh-ids.ts";
import { runArgument } from "./run-argument.ts";

export async function cancelRun(
  given: string | undefined,
  flags: ControlFlags,
  context: CommandContext,
): Promise<number> {
  await using fleet = await openFleet(flags, context);
  const run = runArgument(given, fleet.settings);
  const { status } = await fleet.directory.run(fleet.tenant, run);
  if (status === "cancelled") {
    await context.stdout.write(`run ${run} is cancelled already\n`);
    return EXIT.clean;
  }
  await fleet.directory.cancel(fleet.tenant, run, freshOpId());
  await context.stdout.write(`run ${run} is cancelled\n`);
  return EXIT.clean;
}
