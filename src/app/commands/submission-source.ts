/** What `runs submit` is asked to scan, from its flags and arguments. Promises: flags that mean nothing for the source are refused. Pure. */
import { UsageError } from "../../contracts/errors.ts";
import { ROOT_SHARDS_MAX } from "../../coordination/core/limits.ts";
import type { FlagSpecs, FlagValues } from "../strict-args.ts";
import { GIT_GROUP, GIT_TARGET_FLAGS, givenTargetFlags, readTargetChoice } from "./git-target-flags.ts";
import { isAddress } from "./path-advice.ts";
import type { RepositoryRequest } from "./submit-repositories.ts";

const DISCOVER_DEPTH_DEFAULT = 4;

export const REPOSITORY_FLAGS = {
  "from-file": {
    kind: "list",
    hint: "file",
    group: GIT_GROUP,
    description: "Take locators from this file, one to a line; - is standard input",
  },
  discover: {
    kind: "list",
    hint: "dir",
    group: GIT_GROUP,
    description: "Take the work trees and bare repositories below this folder; links are not followed",
  },
  "discover-depth": {
    kind: "integer",
    hint: "n",
    min: 0,
    max: 64,
    group: GIT_GROUP,
    description: `How many folders below it to look into; ${DISCOVER_DEPTH_DEFAULT} by default`,
  },
  ...GIT_TARGET_FLAGS,
  "keep-identities": {
    kind: "boolean",
    group: GIT_GROUP,
    description: "Keep names and mail addresses of authors with the findings",
  },
} as const satisfies FlagSpecs;

export type SubmissionSource =
  | { readonly kind: "fs"; readonly path: string; readonly shards: number | "auto" }
  | { readonly kind: "git"; readonly repositories: RepositoryRequest };

type SourceFlags = FlagValues<typeof REPOSITORY_FLAGS> & {
  readonly source: "fs" | "git";
  readonly shards: string;
};

/** Throws a UsageError. */
export function submissionSource(flags: SourceFlags, locations: readonly string[]): SubmissionSource {
  return flags.source === "git" ? repositories(flags, locations) : fileTree(flags, locations);
}

function fileTree(flags: SourceFlags, [path, ...more]: readonly string[]): SubmissionSource {
  const foreign = [
    ...(flags["from-file"].length > 0 ? ["from-file"] : []),
    ...(flags.discover.length > 0 ? ["discover"] : []),
    ...(flags["discover-depth"] === undefined ? [] : ["discover-depth"]),
    ...(flags["keep-identities"] ? ["keep-identities"] : []),
    ...givenTargetFlags(flags),
  ];
  if (foreign.length > 0) throw new UsageError(`flag --${foreign[0]} goes with --source=git`);
  if (path === undefined) throw new UsageError("argument <location> is missing: the file or folder to scan");
  if (more.length > 0)
    throw new UsageError(
      `too many arguments: ${more.length + 1} given, at most 1 is taken; repositories need --source=git`,
    );
  // It may hold a password, so it is not repeated.
  if (isAddress(path))
    throw new UsageError(
      "that is an address and no path: repositories need --source=git, and a path of such a name is written ./…",
    );
  return { kind: "fs", path, shards: shardCount(flags.shards) };
}

function repositories(flags: SourceFlags, locations: readonly string[]): SubmissionSource {
  if (flags.shards !== "auto")
    throw new UsageError("flag --shards cuts file trees; each repository has one shard");
  if (flags["discover-depth"] !== undefined && flags.discover.length === 0)
    throw new UsageError("flag --discover-depth goes with --discover");
  return {
    kind: "git",
    repositories: {
      locations,
      files: flags["from-file"],
      directories: flags.discover,
      depthMax: flags["discover-depth"] ?? DISCOVER_DEPTH_DEFAULT,
      choice: readTargetChoice(flags),
      keepsIdentities: flags["keep-identities"],
    },
  };
}

function shardCount(text: string): number | "auto" {
  if (text === "auto") return text;
  const count = /^[0-9]{1,5}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= ROOT_SHARDS_MAX) return count;
  throw new UsageError(`flag --shards takes auto or a whole number from 1 to ${ROOT_SHARDS_MAX}`);
}
