/**
 * Makes the rule of a token whose own marks (a prefix, groups, a length) tell it from anything else, with examples both ways.
 * Promises: plain data; no name need stand beside such a token. May not: know vendors.
 */
import type { RuleSpec } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";

export interface MarkedToken
  extends Pick<
    RuleSpec,
    "id" | "name" | "description" | "docs" | "severity" | "validator" | "tags" | "revoke"
  > {
  /** Pattern of the token, without groups that capture; its first byte is a letter or a digit. */
  readonly value: string;
  readonly sample: () => string;
  /** A name as people give it, for examples. */
  readonly variable: string;
  readonly entropy?: number;
  readonly publicPrefix?: number;
  /** Characters, in class syntax, that must not follow. */
  readonly notAfter?: string;
}

export function markedToken(spec: MarkedToken): RuleSpec {
  const { value, sample, variable, entropy = 2.8, notAfter = "A-Za-z0-9_-", ...told } = spec;
  return {
    ...told,
    regex: `(?<![A-Za-z0-9])(${value})(?![${notAfter}])`,
    gates: { entropy, digit: true },
    base: 5,
    examples: () => {
      const token = sample();
      return {
        positive: [...exampleLines(variable, token), `Authorization: Bearer ${token}\n`],
        negative: [`${variable}=${token.slice(0, 8)}`, `${variable}=x${token}`],
      };
    },
  };
}
