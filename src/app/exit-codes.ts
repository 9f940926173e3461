/** The process's exit codes: one table, read by every command. */
import { GossipError, UsageError } from "../contracts/errors.ts";

export const EXIT = {
  /** All done; for `scan`: nothing found. */
  clean: 0,
  /** The work failed. */
  failure: 1,
  /** The command line or the configuration is wrong. */
  usage: 2,
  /** `scan` found secrets, whether or not everything could be read. */
  findings: 3,
  /** `scan` found nothing, but could not read everything. */
  incomplete: 4,
  /** A fault in this program. */
  internal: 70,
  /** SIGINT stopped the work; for `scan`: what was found until then is reported. */
  interrupted: 130,
  /** The same for SIGTERM. */
  terminated: 143,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** For what a command throws: a GossipError is a failure of the work, anything else a fault of ours. */
export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof UsageError) return EXIT.usage;
  if (error instanceof GossipError && error.code !== "E_INVARIANT") return EXIT.failure;
  return EXIT.internal;
}
