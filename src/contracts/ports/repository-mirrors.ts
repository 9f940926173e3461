/**
 * Repositories on this host's disk, fetched when they live elsewhere. What goes wrong with one repository is an answer and no
 * exception; a `RepositoryMirrors` throws only for faults of the worker itself, such as a mirror root that is gone.
 */
import type { GitTarget } from "../git-target.ts";
import type { ParkReason } from "../shard.ts";

/** A repository nobody else on this host changes until it is let go. */
export interface OpenMirror extends AsyncDisposable {
  /** A work tree's root, a git directory or a bare repository. */
  readonly path: string;
  readonly how: "in-place" | "cloned" | "fetched" | "unchanged";
  /** Bytes that came over the wire, as far as is known; 0 in place. */
  readonly receivedBytes: number;
}

export type MirrorOutcome =
  | { readonly kind: "ready"; readonly mirror: OpenMirror }
  /** Another process of this host has it. */
  | { readonly kind: "busy"; readonly retryAfterMs: number }
  /** `why` names neither credential nor path outside the target. */
  | { readonly kind: "retryable"; readonly why: string }
  | { readonly kind: "unusable"; readonly reason: ParkReason; readonly why: string };

export type MirrorTarget = Pick<GitTarget, "repoId" | "repoKey" | "locator" | "selection">;

export interface RepositoryMirrors {
  open(target: MirrorTarget, signal: AbortSignal): Promise<MirrorOutcome>;
  /** Room is made, locks are given back. */
  close(): Promise<void>;
}
