/**
 * The shards of a list of repositories, for `runs submit --source=git`: gathered, made canonical, sorted, one shard each.
 * Promises: what is wrong with one repository is told with its place; warnings go to standard error and change nothing.
 */
import { createReadStream } from "node:fs";
import { GossipError, UsageError } from "../../contracts/errors.ts";
import type { GitTarget } from "../../contracts/git-target.ts";
import type { TenantId } from "../../contracts/ids.ts";
import type { Hasher } from "../../contracts/ports/hasher.ts";
import type { ShardSpec } from "../../contracts/shard.ts";
import { wrapPayload } from "../../coordination/core/metadata-envelope.ts";
import { counted } from "../../output/text/words.ts";
import { gitRepoId } from "../../scan/core/git-identity.ts";
import { encodeGitPayload } from "../../scan/core/git-payload.ts";
import { gitShardRange } from "../../scan/core/git-shard.ts";
import { type AskedRepository, listTargets } from "../../scan/core/git-target-list.ts";
import { showLocator } from "../../sources/git/core/locator.ts";
import { discoverRepositories } from "../../sources/git/index.ts";
import type { CommandContext } from "../command.ts";
import { readFailure } from "../read-failure.ts";
import type { TargetChoice } from "./git-target-flags.ts";
import { locateRepository } from "./locate-repository.ts";
import type { PlannedSubmission } from "./planned-submission.ts";
import { at, type ListedLocation, readRepositoryList } from "./repository-list.ts";

export interface RepositoryRequest {
  /** Locators and paths; `-` is a list on standard input. */
  readonly locations: readonly string[];
  readonly files: readonly string[];
  readonly directories: readonly string[];
  readonly depthMax: number;
  readonly choice: TargetChoice;
  readonly keepsIdentities: boolean;
}

interface Owner {
  readonly tenant: TenantId;
  readonly hasher: Hasher;
}

export async function submitRepositories(
  request: RepositoryRequest,
  owner: Owner,
  context: CommandContext,
): Promise<PlannedSubmission> {
  const asked: AskedRepository[] = [];
  for (const listed of await gather(request, context)) {
    const { locator, warning } = at(listed.place, () => locateRepository(listed.text));
    if (warning !== undefined) await context.stderr.write(`warning: ${listed.place}: ${warning}\n`);
    const choice = listed.choice ?? request.choice;
    asked.push({ ...choice, locator, place: listed.place, enrichesIdentity: request.keepsIdentities });
  }
  const { repositories, repeated } = listTargets(asked);
  if (repositories.length === 0) throw new UsageError(`there is no repository in ${sourcesOf(request)}`);
  const repeats = repeated === 0 ? "" : `, ${counted(repeated, "repetition")} left out`;
  return {
    shards: repositories.map((one) => shardOf(one, owner)),
    words: `${counted(repositories.length, "repository", "repositories")}${repeats}`,
    facts: { repositories: repositories.length, repeated },
  };
}

async function gather(
  { locations, files, directories, depthMax }: RepositoryRequest,
  context: CommandContext,
): Promise<readonly ListedLocation[]> {
  if (locations.length + files.length + directories.length === 0)
    throw new UsageError(
      "no repository is named; give locators, --from-file=<file>, --discover=<dir> or - for a list on standard input",
    );
  if ([...locations, ...files].filter((name) => name === "-").length > 1)
    throw new UsageError("standard input can be read once");
  const gathered: ListedLocation[] = [];
  for (const [index, text] of locations.entries()) {
    if (text === "-") gathered.push(...(await standardInput(context)));
    else gathered.push({ text, place: `argument ${index + 1}` });
  }
  for (const file of files)
    gathered.push(...(file === "-" ? await standardInput(context) : await listFile(file)));
  for (const directory of directories) gathered.push(...(await discovered(directory, depthMax, context)));
  return gathered;
}

async function standardInput({ stdin }: CommandContext): Promise<readonly ListedLocation[]> {
  using input = stdin();
  return await readRepositoryList(input, "standard input");
}

async function listFile(path: string): Promise<readonly ListedLocation[]> {
  try {
    return await readRepositoryList(createReadStream(path), path);
  } catch (error) {
    if (error instanceof GossipError) throw error;
    throw new UsageError(`the list ${path} cannot be read: ${readFailure(error) ?? "reading it failed"}`);
  }
}

async function discovered(
  directory: string,
  depthMax: number,
  { stderr }: CommandContext,
): Promise<readonly ListedLocation[]> {
  const { repositories, problems } = await discoverRepositories(directory, { depthMax });
  for (const { path, message } of problems) await stderr.write(`warning: ${path}: ${message}\n`);
  return repositories.map((text) => ({ text, place: `--discover=${directory}` }));
}

function sourcesOf({ locations, files, directories }: RepositoryRequest): string {
  const lists = [...(locations.includes("-") ? ["standard input"] : []), ...files, ...directories];
  return lists.join(", ");
}

function shardOf({ locator, place, ...request }: AskedRepository, { tenant, hasher }: Owner): ShardSpec {
  const repoKey = showLocator(locator);
  const repoId = gitRepoId(hasher, tenant, repoKey);
  const target: GitTarget = { tenant, repoId, repoKey, locator, ...request };
  try {
    return { ...gitShardRange(repoKey), metadata: wrapPayload(encodeGitPayload(hasher, target)) };
  } catch (error) {
    if (error instanceof GossipError) throw new UsageError(`${place}: ${repoKey}: ${error.message}`);
    throw error;
  }
}
