/**
 * What scans in a fleet worker: rules, policy, threads. Promises: a policy other than the configured one is refused before anything
 * is connected, with both hashes, as unequal workers would mark each other's work as done.
 */
import { UsageError } from "../../contracts/errors.ts";
import { derivePolicy } from "../../scan/core/policy.ts";
import type { RuleFilter } from "../../scan/core/rule-filter.ts";
import { createBlake3Hasher } from "../../scan/identity/blake3-hasher.ts";
import { threadCount } from "../../scan/local/thread-count.ts";
import { ThreadedPageEngine } from "../../scan/pipeline/threaded-page-engine.ts";
import { ThreadedWalker } from "../../scan/pipeline/threaded-walker.ts";
import { ThreadedRepositoryEngine } from "../../scan/repository/threaded-repository-engine.ts";
import type { DistributedWorkerRuntimeSettings, SourceSettings } from "../config/settings.ts";
import type { DistributedWorkerLaunch } from "../config/worker-config.ts";
import { effectivePolicy } from "../rule-set/effective-policy.ts";
import { EVERY_RULE } from "../rule-set/select-rules.ts";
import { DEFAULT_DECODE_DEPTH, type LocalThreadMaker, localThreadMaker } from "./local.ts";

/** What scans file trees. */
export interface FleetEngine extends AsyncDisposable {
  readonly engine: ThreadedPageEngine<LocalThreadMaker["setup"]>;
  readonly walker: ThreadedWalker;
}

/** What scans repositories. */
export interface FleetGitEngine extends AsyncDisposable {
  readonly engine: ThreadedRepositoryEngine<LocalThreadMaker["setup"]>;
}

type EngineSettings = Pick<DistributedWorkerRuntimeSettings, "threads" | "objectVersion">;

export interface FleetEngineMaker {
  readonly warnings: readonly string[];
  /** Starts the threads for file trees. */
  start(): FleetEngine;
  /** Starts the threads for repositories. */
  startGit(): FleetGitEngine;
}

type EngineIdentity = Pick<
  DistributedWorkerLaunch<unknown>["identity"],
  "tenant" | "policyHash" | "tenantSecretKey" | "source"
>;

/** Throws a UsageError when the rules cannot be used or are not those of the policy hash. */
export async function prepareFleetEngine(
  identity: EngineIdentity,
  runtime: EngineSettings,
): Promise<FleetEngineMaker> {
  const { source } = identity;
  const made = await localThreadMaker({
    rules: {
      ...(source.rulesFile === undefined ? {} : { rulesFile: source.rulesFile }),
      anchorMode: source.anchorMode,
      selection: EVERY_RULE,
      confidenceMin: 0,
    },
    decodeDepth: decodeDepthOf(source),
    keepSecrets: false,
    nowMs: Date.now(),
  });
  await checkPolicy(made, source, identity.policyHash);
  const maker = { ...made, setup: { ...made.setup, identityKey: identity.tenantSecretKey.keyBytes() } };
  return {
    warnings: [...made.warnings, ...conditionsNotAsked(made.setup.engine.filters ?? [])],
    start: () => startThreads(maker, identity, runtime),
    startGit: () => startGitThreads(maker, identity, runtime),
  };
}

/** What of a rules file only a scan of one machine can ask for: workers keep what it would leave out. */
function conditionsNotAsked(filters: readonly RuleFilter[]): readonly string[] {
  const lists = filters.flatMap(({ allowlists }) => allowlists);
  const hasCommits = lists.some(({ commits = [] }) => commits.length > 0);
  const hasPaths =
    lists.some(({ paths }) => paths.length > 0) || filters.some((one) => one.onlyPaths !== undefined);
  return [
    ...(hasCommits ? ["`commits` of allow lists are not looked at by workers of a fleet"] : []),
    ...(hasPaths
      ? ["paths of rules and allow lists are not looked at in repositories that a fleet scans"]
      : []),
  ];
}

function startThreads(
  maker: LocalThreadMaker,
  identity: EngineIdentity,
  runtime: EngineSettings,
): FleetEngine {
  const walker = new ThreadedWalker(maker.workerUrl);
  const objectVersion = runtime.objectVersion ?? "metadata";
  const engine = new ThreadedPageEngine(maker, { ...engineOptions(identity, runtime), objectVersion });
  const close = async () => {
    await Promise.allSettled([walker.close(), engine.close()]);
  };
  return { engine, walker, [Symbol.asyncDispose]: close };
}

function startGitThreads(
  maker: LocalThreadMaker,
  identity: EngineIdentity,
  runtime: EngineSettings,
): FleetGitEngine {
  const engine = new ThreadedRepositoryEngine(maker, engineOptions(identity, runtime));
  return { engine, [Symbol.asyncDispose]: () => engine.close() };
}

function engineOptions({ tenant, policyHash, source }: EngineIdentity, { threads }: EngineSettings) {
  return {
    threads: threadCount(threads ?? "auto"),
    tenant: Uint8Array.fromHex(tenant),
    policyHash: Uint8Array.fromHex(policyHash),
    fileMaxBytes: Number.MAX_SAFE_INTEGER,
    scanBinary: source.scanBinary,
    scanArchives: scansArchives(source),
  };
}

async function checkPolicy(
  { setup }: LocalThreadMaker,
  source: EngineIdentity["source"],
  configured: string,
): Promise<void> {
  const options = {
    decodeDepth: decodeDepthOf(source),
    scanBinary: source.scanBinary,
    scanArchives: scansArchives(source),
  };
  const { hash } = derivePolicy(await createBlake3Hasher(), effectivePolicy(setup.engine, options, "keyed"));
  if (hash.toHex() === configured) return;
  throw new UsageError(
    `policy mismatch: policy_hash says ${configured}, the rules and options loaded here are ${hash.toHex()}; ` +
      "compare with `gossip-worker policy`, then set GOSSIP_POLICY_HASH or load the rules the run was made for",
  );
}

/** Archives in repositories are always opened, as `scan git` does. */
function scansArchives(source: EngineIdentity["source"]): boolean {
  return !("skipArchives" in source && source.skipArchives);
}

function decodeDepthOf({ decodeDepthMax }: SourceSettings): number {
  return decodeDepthMax ?? DEFAULT_DECODE_DEPTH;
}
