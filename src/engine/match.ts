/** What the engine hands on: one confirmed secret, still with its bytes. Never leaves the process. */
import type { VerdictKind } from "../contracts/finding.ts";
import type { SecretBytes } from "../contracts/secret.ts";
import type { Place, Span } from "../contracts/span.ts";

/** The other half of a credential, near its secret. */
export interface MatchPart {
  /** What it is, in words. */
  readonly name: string;
  /** The rule that found it, and its bytes; absent where the engine saw it beside the secret: a name, which is no secret. */
  readonly ruleId?: string;
  readonly value?: SecretBytes;
  readonly span: Span;
  readonly place: Place;
}

export interface Match {
  readonly ruleId: string;
  /** The secret's bytes, decoded where a transform led to it. */
  readonly secret: SecretBytes;
  /** Where the secret stands in the blob (the whole encoded span when a transform led to it). */
  readonly span: Span;
  readonly place: Place;
  /**
   * The blob's bytes around the span, on its line(s), at most 200 bytes either side; `start` says where in the blob. Of a blob in UTF-16
   * each stands for `unit` bytes; else for one. Holds the secret.
   */
  readonly context: { readonly bytes: SecretBytes; readonly start: number; readonly unit?: number };
  /** The line holds an allow marker (`gossip:allow`, or what another scanner says for it). */
  readonly allowed: boolean;
  readonly decodedBy: readonly string[];
  readonly confidence: number;
  readonly verdict: VerdictKind;
  readonly reasons: readonly string[];
  /** By place; absent when it stands alone. */
  readonly parts?: readonly MatchPart[];
}
