/**
 * A worker that was asked for by mistake: whoever wanted a command, or a local scan, learns how to ask for one.
 * Promises: a configuration's own error stays as it is where the first word looks like nothing else.
 */
import { UsageError } from "../../contracts/errors.ts";
import { WorkerConfigError } from "../config/config-error.ts";
import type { ResolvedWorkerConfig } from "../config/worker-config.ts";
import { nearestName } from "../nearest-name.ts";
import { hintFor, OTHER_COMMANDS } from "../other-scanners.ts";

export function explainFault(
  args: readonly string[],
  commandNames: readonly string[],
  resolve: () => ResolvedWorkerConfig,
): ResolvedWorkerConfig {
  try {
    return resolve();
  } catch (error) {
    if (!(error instanceof WorkerConfigError)) throw error;
    const meant = commandMeant(args[0] ?? "", commandNames);
    if (meant !== undefined) throw new UsageError(meant);
    if (error.fault.kind !== "missing-required-value") throw error;
    const form = args[0] === "git" ? "scan git <path>" : "scan <path>";
    throw new UsageError(
      `${error.message}\nA worker takes its shards from the fleet. To scan files on this machine: gossip-worker ${form}`,
    );
  }
}

/** A sentence where the first word looks like a command, of ours or of another scanner; sources and paths do not. */
function commandMeant(word: string, commandNames: readonly string[]): string | undefined {
  const hint = hintFor(OTHER_COMMANDS, word);
  if (hint !== undefined) return `unknown command ${word}: ${hint}`;
  if (!/^[a-z]{3,20}$/.test(word)) return undefined;
  const nearest = nearestName(word, commandNames);
  return nearest === undefined ? undefined : `unknown command ${word} (did you mean ${nearest}?)`;
}
