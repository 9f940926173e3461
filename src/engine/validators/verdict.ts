/** What a validator answers and what it is given. Promises: types only. */
import type { VerdictKind } from "../../contracts/finding.ts";

/** `why` is a short clause for people; it never holds the secret or a part of it. */
export interface Verdict {
  readonly kind: "proved" | "plausible" | "test-key" | "expired" | "malformed";
  readonly why: string;
}

export interface ValidatorContext {
  /** The whole match of the rule's regex. */
  readonly match: string;
  /** The regex's groups; index 0 is the whole match. */
  readonly groups: readonly (string | undefined)[];
  /** The time of the scan, given by the caller; for expiry. */
  readonly nowMs: number;
}

/** `secret` is latin1: one character is one byte. Never throws, whatever it is given. */
export type Validator = (secret: string, context: ValidatorContext) => Verdict;
