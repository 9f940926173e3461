/** A kind of place where random values stand as credentials, and the rule it makes. The judge decides what is random. */
import type { RuleSpec } from "../rule.ts";
import { sample } from "./sample.ts";

export interface WrittenKind {
  readonly id: string;
  readonly name: string;
  readonly docs: string;
  readonly regex: string;
  /** Group 1 is a name, group 2 the secret. */
  readonly isNamed?: boolean;
  /** Rarer than what the planner would choose. */
  readonly anchors?: readonly string[];
  /** The words around it call it a key, so that a UUID is one too. */
  readonly isCalledKey?: boolean;
  /** With `@` where the secret stands. */
  readonly shown: readonly string[];
  readonly not: readonly string[];
}

export function writtenRule(
  { id, name, docs, regex, isNamed, isCalledKey, anchors, shown, not }: WrittenKind,
  { description, gates }: Required<Pick<RuleSpec, "description" | "gates">>,
): RuleSpec {
  return {
    id,
    name,
    description,
    docs,
    severity: "medium",
    regex,
    ...(isNamed === true ? { secretGroup: 2 } : {}),
    ...(anchors === undefined ? {} : { anchors }),
    gates,
    validator: isCalledKey === true ? "named-secret" : "generic-secret",
    base: 0,
    assignment: true,
    tags: ["generic"],
    revoke: "Replace the credential where it was made, and load it from outside the source.",
    examples: () => {
      const value = sample("alnum", 40);
      return { positive: shown.map((text) => text.replace("@", () => value)), negative: not };
    },
  };
}
