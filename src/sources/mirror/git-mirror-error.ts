/** Faults of the worker's own mirrors, as opposed to those of a repository: what was configured cannot be used. */
import { GossipError } from "../../contracts/errors.ts";

export type GitMirrorFault =
  | "root-missing"
  | "root-no-directory"
  | "root-not-writable"
  | "credentials"
  | "closed";

/** Messages name the path of what was configured; never what stands in a credential file. */
export class GitMirrorError extends GossipError {
  override readonly name: string = "GitMirrorError";
  readonly fault: GitMirrorFault;

  constructor(fault: GitMirrorFault, message: string, cause?: unknown) {
    super(message, { code: "E_GIT_MIRROR", details: { fault }, cause });
    this.fault = fault;
  }
}
