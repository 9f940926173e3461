/** What a validator answers and what it is given. Promises: types and their seven makers, nothing that decides. */

/**
 * How little speaks for a value: `weak` is one as people make them up, `named` a random one that only its name calls a secret.
 * Where texts are known to hold made-up values, neither is enough; see made-up-text.ts.
 */
export type Claim = "weak" | "named";

/** `why` is a short clause for people; it never holds the secret or a part of it. */
export interface Verdict {
  readonly kind: "proved" | "plausible" | "test-key" | "expired" | "malformed";
  readonly why: string;
  readonly claim?: Claim;
}

export interface ValidatorContext {
  /** The whole match of the rule's regex. */
  readonly match: string;
  /** The bytes left and right of the match, at most 32 each. */
  readonly before?: string;
  readonly after?: string;
  /** The regex's groups; index 0 is the whole match. */
  readonly groups: readonly (string | undefined)[];
  /** The time of the scan, given by the caller; for expiry. */
  readonly nowMs: number;
}

/** `secret` is latin1: one character is one byte. Never throws, whatever it is given. */
export type Validator = (secret: string, context: ValidatorContext) => Verdict;

export const proved = (why: string): Verdict => ({ kind: "proved", why });
export const plausible = (why: string): Verdict => ({ kind: "plausible", why });
export const weak = (why: string): Verdict => ({ kind: "plausible", why, claim: "weak" });
export const named = (why: string): Verdict => ({ kind: "plausible", why, claim: "named" });
export const testKey = (why: string): Verdict => ({ kind: "test-key", why });
export const expired = (why: string): Verdict => ({ kind: "expired", why });
export const malformed = (why: string): Verdict => ({ kind: "malformed", why });
