/**
 * A finding as it is kept: three layers of ids, and what makes a row useful without the source.
 * Promises: no field holds the secret or a hash of it that was made without the tenant's key.
 */
import type { VerdictKind } from "./finding.ts";
import type { Bytes32 } from "./ids.ts";
import type { Severity } from "./rule-info.ts";

/** The other half of a credential, by place: never what stands there. */
export interface RecordedPart {
  /** What it is, in words: `access key id`. */
  readonly name: string;
  /** Bytes. */
  readonly offset: number;
  readonly length: number;
  readonly line: number;
  readonly column: number;
  /** A stand-in of fixed width; absent for names, which are no secrets. */
  readonly mask?: string;
}

export interface FindingRecord {
  /** tenant, item, rule, secret: survives edits of the file. */
  readonly findingId: Bytes32;
  readonly stableItemId: Bytes32;
  readonly ruleFingerprint: Bytes32;
  /** Keyed with the tenant's key. */
  readonly secretHash: Bytes32;
  /** The finding in one version of its item at one place. */
  readonly occurrenceId: Bytes32;
  readonly objectVersionId: Bytes32;
  /** Bytes. */
  readonly offset: number;
  readonly length: number;
  /** The occurrence as one policy saw it. */
  readonly observationId: Bytes32;
  readonly ovidHash: Bytes32;
  /** The path as people read it, 1 to 4,096 characters. */
  readonly display: string;
  readonly url?: string;
  readonly ruleId: string;
  readonly ruleName: string;
  readonly severity: Severity;
  /** 0 to 10. */
  readonly confidence: number;
  readonly verdict: VerdictKind;
  readonly mask: string;
  readonly line: number;
  readonly column: number;
  /** Hex; with git alone. */
  readonly commit?: string;
  /** What makes a whole credential with the secret, eight at most; absent when it stands alone. */
  readonly parts?: readonly RecordedPart[];
}
