/**
 * Every domain an id of ours is hashed under. Promises: each name stands here once, so that no two kinds of id can ever
 * meet; a name that has been published never changes, its version does. Pure.
 */
export const DOMAINS = {
  connectorInstance: "gossip/connector-instance-id/v1",
  item: "gossip/item-id/v1",
  objectVersion: "gossip/object-version/v1",
  contentVersion: "gossip/content-version/v1",
  rule: "gossip/rule/v1",
  secretHash: "gossip/secret-hash/v1",
  finding: "gossip/finding/v1",
  localFinding: "gossip/local-finding/v1",
  occurrence: "gossip/occurrence/v1",
  observation: "gossip/observation/v1",
  policyHash: "gossip/policy-hash/v2",
  rulesDigest: "gossip/rules-digest/v1",
  ovid: "gossip/persistence/v1/ovid",
  pageMark: "gossip/persistence/v1/page",
  pageFacts: "gossip/persistence/v1/page-facts",
  doneKey: "gossip/persistence/v1/done-key",
  triageGroup: "gossip/persistence/v1/triage-group",
  splitId: "gossip/coord/v1/split-id",
  opPayload: "gossip/coord/v1/op-payload",
  requestRun: "gossip/coord/v1/request-run",
  coordinationTelemetry: "gossip/worker/v1/coordination-telemetry",
  gitRepoId: "gossip/git/v1/repo-id",
  /** Older than the rule for names, and kept as it was published. */
  workerOpId: "gossip.scanner_runtime.distributed.op_id",
} as const;

export type Domain = (typeof DOMAINS)[keyof typeof DOMAINS];
