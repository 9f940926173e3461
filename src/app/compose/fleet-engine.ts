/**
 * What scans in a fleet worker: rules, policy, threads. Promises: a policy other than the configured one is refused before anything
 * is connected, with both hashes, as unequal workers would mark each other's work as done.
 */
import { UsageError } from "../../contracts/errors.ts";
import { derivePolicy } from "../../scan/core/policy.ts";
import { createBlake3Hasher } from "../../scan/identity/blake3-hasher.ts";
import { threadCount } from "../../scan/local/thread-count.ts";
import { ThreadedPageEngine } from "../../scan/pipeline/threaded-page-engine.ts";
import { ThreadedWalker } from "../../scan/pipeline/threaded-walker.ts";
import type { DistributedWorkerRuntimeSettings, FsSourceSettings } from "../config/settings.ts";
import type { WorkerIdentity } from "../config/worker-config.ts";
import { effectivePolicy } from "../rule-set/effective-policy.ts";
import { EVERY_RULE } from "../rule-set/select-rules.ts";
import { DEFAULT_DECODE_DEPTH, type LocalThreadMaker, localThreadMaker } from "./local.ts";

export interface FleetEngine extends AsyncDisposable {
  readonly engine: ThreadedPageEngine<LocalThreadMaker["setup"]>;
  readonly walker: ThreadedWalker;
}

type EngineSettings = Pick<DistributedWorkerRuntimeSettings, "threads" | "objectVersion">;

export interface FleetEngineMaker {
  readonly warnings: readonly string[];
  /** Starts the threads. */
  start(): FleetEngine;
}

/** Throws a UsageError when the rules cannot be used or are not those of the policy hash. */
export async function prepareFleetEngine(
  identity: Pick<WorkerIdentity<unknown>, "tenant" | "policyHash" | "tenantSecretKey" | "source">,
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
  return { warnings: made.warnings, start: () => startThreads(maker, identity, runtime) };
}

function startThreads(
  maker: LocalThreadMaker,
  { tenant, policyHash, source }: Pick<WorkerIdentity<unknown>, "tenant" | "policyHash" | "source">,
  { threads, objectVersion }: EngineSettings,
): FleetEngine {
  const walker = new ThreadedWalker(maker.workerUrl);
  const engine = new ThreadedPageEngine(maker, {
    threads: threadCount(threads ?? "auto"),
    tenant: Uint8Array.fromHex(tenant),
    policyHash: Uint8Array.fromHex(policyHash),
    fileMaxBytes: Number.MAX_SAFE_INTEGER,
    scanBinary: source.scanBinary,
    scanArchives: !source.skipArchives,
    objectVersion: objectVersion ?? "metadata",
  });
  const close = async () => {
    await Promise.allSettled([walker.close(), engine.close()]);
  };
  return { engine, walker, [Symbol.asyncDispose]: close };
}

async function checkPolicy(
  { setup }: LocalThreadMaker,
  source: FsSourceSettings,
  configured: string,
): Promise<void> {
  const options = {
    decodeDepth: decodeDepthOf(source),
    scanBinary: source.scanBinary,
    scanArchives: !source.skipArchives,
  };
  const { hash } = derivePolicy(await createBlake3Hasher(), effectivePolicy(setup.engine, options, "keyed"));
  if (hash.toHex() === configured) return;
  throw new UsageError(
    `policy mismatch: policy_hash says ${configured}, the rules and options loaded here are ${hash.toHex()}; ` +
      "compare with `gossip-worker policy`, then set GOSSIP_POLICY_HASH or load the rules the run was made for",
  );
}

function decodeDepthOf({ decodeDepthMax }: FsSourceSettings): number {
  return decodeDepthMax ?? DEFAULT_DECODE_DEPTH;
}
