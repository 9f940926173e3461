/** A kind of place where a service's name says what a random value is, and the rule it makes. The judge decides what is random. */
import type { RuleSpec } from "../rule.ts";
import { anyNameSource } from "./assignment.ts";

type Own = "id" | "name" | "description" | "docs" | "severity" | "regex" | "base" | "examples";

export interface KnownServiceKind extends Pick<RuleSpec, Own> {
  /** Least entropy of the value, bits per byte. */
  readonly entropy: number;
  readonly isProse?: boolean;
  /** Group 1 is the name and group 2 the value, and the words between them are judged. */
  readonly isNear?: "named" | "spoken";
}

export function knownServiceRule({ entropy, isProse, isNear, ...own }: KnownServiceKind): RuleSpec {
  return {
    ...own,
    gates: { entropy, digit: true },
    validator: isNear === undefined ? "named-secret" : isNear === "named" ? "near-secret" : "spoken-secret",
    ...(isNear === undefined ? {} : { secretGroup: 2 }),
    assignment: true,
    tags: isProse === true ? ["generic", "prose"] : ["generic"],
    revoke: "Replace the key at the service whose name stands beside it.",
  };
}

/** The pattern of any of the names, in any case, with its words parted or not. */
export function anyServiceOf(names: readonly string[]): string {
  return `(?i:${anyNameSource(names)})`;
}
