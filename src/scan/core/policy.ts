/**
 * The policy hash: one value for everything that decides what a scan reports, so that two workers can tell whether they do the same.
 * Promises: rules, filters and options in another order, or written to say the same, give the same hash; any other pattern, gate,
 * filter or option another one. Names, descriptions and severities are words about rules and no part of it. Pure.
 */
import type { Hasher } from "../../contracts/ports/hasher.ts";
import type { ProgramRule } from "../../engine/program.ts";
import { DOMAINS } from "./identity-domains.ts";
import type { RuleFilter } from "./rule-filter.ts";

export const POLICY_VERSION = 1;
export const EVIDENCE_VERSION = 1;
/** Raised when the engine would judge the same rules and options otherwise: a validator, a decoder, the placeholders. */
export const ENGINE_REVISION = 4;

/** How ids of secrets are made: by the tenant's key, or by none. */
export type IdHashMode = "unkeyed" | "keyed";
const ID_HASH_MODES: readonly IdHashMode[] = ["unkeyed", "keyed"];

/** What a scan looks at. */
export interface PolicyOptions {
  readonly decodeDepth: number;
  readonly scanBinary: boolean;
  readonly scanArchives: boolean;
}

export interface PolicyParts {
  readonly rules: readonly ProgramRule[];
  readonly filters: readonly RuleFilter[];
  readonly options: PolicyOptions;
  readonly idHashMode: IdHashMode;
}

export interface Policy {
  /** Both 32 bytes. */
  readonly hash: Uint8Array;
  readonly rulesDigest: Uint8Array;
  /** By id; `digest` is the plain hash of the rule's canonical form, for telling which of two policies' rules differ. */
  readonly rules: readonly { readonly id: string; readonly digest: Uint8Array }[];
}

export function derivePolicy(hasher: Hasher, { rules, filters, options, idHashMode }: PolicyParts): Policy {
  const sorted = rules.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const forms = sorted.map(canonicalRule);
  const rulesDigest = hasher.derive(
    DOMAINS.rulesDigest,
    concat([
      u32(forms.length),
      ...forms.map(lengthPrefixed),
      u32(filters.length),
      ...filters.map(canonicalJson).sort().map(lengthPrefixed),
      lengthPrefixed(canonicalJson(options)),
      u32(ENGINE_REVISION),
    ]),
  );
  const digests = sorted.map(({ id }, index) => ({ id, digest: hasher.hash(utf8(forms[index]!)) }));
  return { hash: policyHashOf(hasher, rulesDigest, idHashMode), rulesDigest, rules: digests };
}

/** The last step by itself: version, id-hash mode, evidence version, rules digest; 41 bytes. */
export function policyHashOf(hasher: Hasher, rulesDigest: Uint8Array, mode: IdHashMode): Uint8Array {
  const modeByte = Uint8Array.of(ID_HASH_MODES.indexOf(mode));
  return hasher.derive(
    DOMAINS.policyHash,
    concat([u32(POLICY_VERSION), modeByte, u32(EVIDENCE_VERSION), rulesDigest]),
  );
}

/** Whatever the engine knows of a rule; the longest match follows from the pattern. The pattern may be a getter. */
function canonicalRule(rule: ProgramRule): string {
  const { lengthMax: _, ...rest } = rule;
  return canonicalJson({ ...rest, source: rule.source });
}

/** JSON with the keys of every object in order and without those that are undefined. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function lengthPrefixed(text: string): Uint8Array {
  const bytes = utf8(text);
  return concat([u32(bytes.length), bytes]);
}

function u32(value: number): Uint8Array {
  const out = new Uint8Array(4);
  new DataView(out.buffer).setUint32(0, value, true);
  return out;
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
