/**
 * A rule: one kind of credential, how it looks, what proves it, and examples both ways.
 * Promises: plain data; everything a rule needs is in it. May not: hold code other than its examples' thunk.
 */
import type { RuleInfo, Severity } from "../contracts/rule-info.ts";
import type { ValidatorName } from "./validators/index.ts";

/** Gates on the secret after the regex has matched. All must pass; each missing gate passes. */
export interface Gates {
  /** Least Shannon entropy of the secret, bits per byte. */
  readonly entropy?: number;
  /** The secret must hold at least one decimal digit. */
  readonly digit?: boolean;
  /** Case-insensitive pieces whose presence in the secret makes it a placeholder, beside the list every rule obeys. */
  readonly suppressors?: readonly string[];
  /** Case-insensitive words, one of which must stand within 32 bytes of the match. */
  readonly keywords?: readonly string[];
}

/** The other half of a credential: what names the account or key that a secret belongs to. */
export interface PairPart {
  /** What it is, in words: `access key id`. */
  readonly name: string;
  /** Rules whose match is this half: the nearest becomes a part of the finding and is not reported by itself. */
  readonly rules?: readonly string[];
  /** Where no rule knows it: its pattern in the rules' dialect, looked for beside the secret; the first group is the half. */
  readonly regex?: string;
  /** How many lines apart at most; 0: on one line. */
  readonly linesMax: number;
}

export interface RuleSpec {
  /** Kebab case, `vendor-kind`: `github-pat`. Never changes once released: identities derive from it. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Title or address of the vendor's documentation of the format. */
  readonly docs: string;
  readonly severity: Severity;
  /**
   * The pattern in the rules' dialect (see planner/regex-parser.ts): bytes, RE2-like, plus one-byte lookaround.
   * Unbounded repeats are cut at 1,024, so that every match is finite. Group `secretGroup` (default: the first
   * group that took part, else the whole match) is the secret.
   */
  readonly regex: string;
  readonly secretGroup?: number;
  /** Literals the filter should look for with `--anchor-mode=manual`; the planner proves them or derives its own. */
  readonly anchors?: readonly string[];
  readonly gates?: Gates;
  /** Offline proof; see validators/index.ts. */
  readonly validator?: ValidatorName;
  /** Confidence the shape alone earns, 0 to 5: 5 an unmistakable prefix with a fixed length, 0 a bare assignment. */
  readonly base: number;
  /** The regex requires name, operator and value: worth 2 points. */
  readonly assignment?: boolean;
  /** Report only from this confidence on; 0 to 10. */
  readonly minConfidence?: number;
  /** How many leading characters of the secret are public (the vendor's prefix) and may stand in a mask. */
  readonly publicPrefix?: number;
  /** What the secret makes a whole credential with; built-in rules have theirs from pair-parts.ts. */
  readonly pairsWith?: readonly PairPart[];
  readonly tags?: readonly string[];
  readonly revoke: string;
  /** Texts that must give this rule a finding, and texts that must not. Assembled at run time. */
  readonly examples: () => { readonly positive: readonly string[]; readonly negative: readonly string[] };
}

/** All rules of one vendor: one file in rules/. */
export interface VendorRules {
  /** The vendor's name as people write it. */
  readonly vendor: string;
  readonly rules: readonly RuleSpec[];
}

export interface Rule extends RuleSpec {
  readonly vendor: string;
}

/** The part of a rule that reports may show. */
export function ruleInfo(rule: Rule): RuleInfo {
  const { id, name, vendor, description, docs, severity, revoke } = rule;
  return { id, name, vendor, description, docs, severity, revoke, tags: rule.tags ?? [] };
}
