/** What is kept of a finding wherever it stood: rule, place, verdict and a hash made with the tenant's key; no secret. One maker for files and repositories. */
import { assert } from "../../contracts/errors.ts";
import type { Finding } from "../../contracts/finding.ts";
import type { FindingRecord } from "../../contracts/finding-record.ts";
import type { Bytes32 } from "../../contracts/ids.ts";
import type { Match } from "../../engine/match.ts";
import { ruleFingerprint } from "../core/identity.ts";
import { recordedParts } from "../core/recorded-parts.ts";
import type { ThreadParts } from "./thread-parts.ts";

export type FoundSecret = Omit<
  FindingRecord,
  | "findingId"
  | "stableItemId"
  | "occurrenceId"
  | "objectVersionId"
  | "observationId"
  | "ovidHash"
  | "display"
  | "url"
  | "commit"
>;

export class FoundSecrets {
  readonly #parts: Pick<ThreadParts, "identity">;
  readonly #fingerprints = new Map<string, Bytes32>();

  constructor(parts: Pick<ThreadParts, "identity">) {
    this.#parts = parts;
  }

  of({ rule, span, place, confidence, verdict, mask, parts }: Finding, match: Match): FoundSecret {
    const { identity } = this.#parts;
    assert(identity !== undefined, "findings are kept by threads that can make ids");
    return {
      ruleFingerprint: this.#fingerprint(rule.id),
      secretHash: identity.secretHashOf(match),
      offset: span.start,
      length: Math.max(span.end - span.start, 1),
      ruleId: rule.id,
      ruleName: rule.name,
      severity: rule.severity,
      confidence,
      verdict,
      mask,
      line: place.line,
      column: place.column,
      ...(parts === undefined ? {} : { parts: recordedParts(parts) }),
    };
  }

  #fingerprint(ruleId: string): Bytes32 {
    const known = this.#fingerprints.get(ruleId);
    if (known !== undefined) return known;
    const made = ruleFingerprint(this.#parts.identity!.hasher, ruleId);
    this.#fingerprints.set(ruleId, made);
    return made;
  }
}
