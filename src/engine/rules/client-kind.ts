/** A kind of place where programs and people put passwords, and the rule it makes. May not: know programs. */
import type { RuleSpec } from "../rule.ts";
import { sample } from "./sample.ts";

const REVOKE = "Change the password, and give it to the program by a file or its environment.";

export interface ClientKind {
  readonly id: string;
  readonly name: string;
  readonly docs: string;
  readonly regex: string;
  readonly digit?: boolean;
  /** Rarer than what the planner would choose; the filter's cost depends on it. */
  readonly anchors?: readonly string[];
  /** Text with `@` where the password stands. */
  readonly shown: readonly string[];
  readonly not: readonly string[];
}

export function clientRule({ id, name, docs, regex, digit, anchors, shown, not }: ClientKind): RuleSpec {
  return {
    id,
    name,
    description: "A password where programs and people look for one.",
    docs,
    severity: "medium",
    regex,
    ...(anchors === undefined ? {} : { anchors }),
    ...(digit === true ? { gates: { digit: true } } : {}),
    validator: "generic-password",
    base: 1,
    assignment: true,
    tags: ["password", "shell"],
    revoke: REVOKE,
    examples: () => {
      const value = `${sample("alnum", 6)}4x${sample("alnum", 4, 2)}`;
      return { positive: shown.map((text) => text.replace("@", () => value)), negative: not };
    },
  };
}
