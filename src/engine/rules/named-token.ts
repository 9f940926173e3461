/**
 * Makes the rule of a token that is known by its vendor's name beside it (see assignment.ts), with examples both ways.
 * Promises: plain data; all such rules are judged alike. May not: know vendors.
 */
import type { RuleSpec } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { compoundName } from "./compound-names.ts";
import { exampleLines } from "./example-lines.ts";
import type { TokenShape } from "./token-shapes.ts";

export interface NamedToken
  extends Pick<RuleSpec, "id" | "name" | "description" | "docs" | "severity" | "tags" | "revoke"> {
  /** How people write the vendor's name, `_` for an optional separator; see `Assignment`. */
  readonly names: readonly string[];
  readonly words?: readonly string[];
  readonly bounded?: boolean;
  readonly strict?: boolean;
  readonly value: TokenShape;
}

/** What vendors say of their tokens' letters is rarely all: a length is kept for years, an alphabet is not. */
const NARROW_SET = /\[(?:a-f0-9|a-z0-9|A-Z0-9)\](?=\{\d+\})/g;
const ANY_SET = "[A-Za-z0-9]";

export function namedToken(spec: NamedToken): RuleSpec {
  const { words, bounded, strict, value, ...told } = spec;
  const names = spec.names.map(compoundName);
  const options = {
    ...(words === undefined ? {} : { words }),
    ...(bounded === undefined ? {} : { bounded }),
    ...(strict === undefined ? {} : { strict }),
    ...(value.padding === undefined ? {} : { padding: value.padding }),
  };
  return {
    ...told,
    regex: assignment({ names, ...options, value: value.pattern.replace(NARROW_SET, ANY_SET) }),
    gates: { entropy: value.entropy, digit: true },
    ...(value.validator === undefined ? {} : { validator: value.validator }),
    base: 2,
    assignment: true,
    examples: () => examplesOf(`${names[0]!}_${words?.[0] ?? "api_key"}`.toUpperCase(), value),
  };
}

function examplesOf(
  variable: string,
  { isFixed, sample }: TokenShape,
): { readonly positive: readonly string[]; readonly negative: readonly string[] } {
  const value = sample();
  const wrongLengths = isFixed ? [`${variable}=${value}${value}`, `${variable}=${value.slice(0, -1)}`] : [];
  return {
    positive: exampleLines(variable, value),
    negative: [`CHECKSUM=${value}`, `${variable}=\${${variable}_2}`, ...wrongLengths],
  };
}
