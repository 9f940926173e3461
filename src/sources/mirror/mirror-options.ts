/** What a worker may be told about its mirrors. Promises: nothing here has been read from anywhere; whoever composes brings it. */
import type { Clock } from "../../contracts/ports/clock.ts";
import type { SshOptions } from "./core/git-environment.ts";

export interface MirrorCredentials {
  /** Absolute path of a file in the format of git's own store, one URL with user and password a line; nobody but its owner may read it. */
  readonly file?: string;
  /** One login without a file. `url` says where it may be used: `https://host[:port][/path]`, nowhere else. */
  readonly login?: { readonly url: string; readonly username: string; readonly password: string };
}

export interface MirrorOptions {
  /** An existing directory of this worker's own, absolute. Several workers of a host may share it. */
  readonly root: string;
  /** All mirrors together; the least recently used go first. Absent: they stay. */
  readonly maxBytes?: number;
  /** One mirror; a larger repository is not scanned. */
  readonly repositoryMaxBytes?: number;
  /** One clone or fetch, from beginning to end. */
  readonly timeoutMs?: number;
  /** Commits behind each ref; absent: whole histories. */
  readonly depth?: number;
  readonly credentials?: MirrorCredentials;
  readonly ssh?: SshOptions;
  /** Certificates of authorities in PEM form, instead of those of the system. */
  readonly caFile?: string;
  /** Where git is looked for, and what little of the worker's own environment it gets: proxies, certificates, an ssh agent. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** `built-in`: as if there were no git on this host. */
  readonly gitProgram?: "when-present" | "built-in";
  readonly clock: Clock;
}

export const DEFAULT_REPOSITORY_MAX_BYTES = 20 * 1024 ** 3;
export const DEFAULT_MIRROR_TIMEOUT_MS = 30 * 60_000;
/** How long to wait for a mirror that another process holds. */
export const BUSY_RETRY_MS = 1000;
