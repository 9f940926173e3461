/** Mirrors of git repositories: what other rooms may ask for. */

export type { SshOptions } from "./core/git-environment.ts";
export { GitMirrorError, type GitMirrorFault } from "./git-mirror-error.ts";
export {
  DEFAULT_MIRROR_TIMEOUT_MS,
  DEFAULT_REPOSITORY_MAX_BYTES,
  type MirrorCredentials,
  type MirrorOptions,
} from "./mirror-options.ts";
export { createRepositoryMirrors } from "./repository-mirrors.ts";
