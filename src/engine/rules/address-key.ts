/**
 * Makes the rule of a key that stands in an address, behind the host and path of its service, with examples both ways.
 * Promises: plain data; the key alone is the secret. May not: know services.
 */
import type { Severity } from "../../contracts/rule-info.ts";
import type { RuleSpec } from "../rule.ts";

export interface AddressKind {
  readonly id: string;
  readonly service: string;
  readonly description: string;
  readonly docs: string;
  readonly severity: Severity;
  /** Pattern of the host and path up to the key, without groups that capture. */
  readonly before: string;
  /** Pattern of the key. */
  readonly token: string;
  /** Pattern of what must follow it. */
  readonly after?: string;
  /** An address up to the key, for examples. */
  readonly address: string | (() => string);
  readonly sample: () => string;
  readonly revoke: string;
}

export function addressKey(kind: AddressKind): RuleSpec {
  const {
    id,
    service,
    description,
    docs,
    severity,
    before,
    token,
    after = "",
    address,
    sample,
    revoke,
  } = kind;
  return {
    id,
    name: `${service}: key in an address`,
    ...{ description, docs, severity, revoke },
    regex: `${before.startsWith("\\.") || before.startsWith("[") ? "" : "(?<![A-Za-z0-9])"}${before}(${token})${after}(?![A-Za-z0-9_-])`,
    gates: { entropy: 2.4 },
    base: 5,
    tags: ["address"],
    examples: () => {
      const start = typeof address === "string" ? address : address();
      const key = sample();
      const end = after.replaceAll("\\", "");
      const whole = `${start}${key}${end}`;
      return {
        positive: [`curl -X POST ${whole}\n`, `const url = "${whole}";`, `RELAY_URL=${whole}\n`],
        negative: [`curl -X POST ${start}<key>${end}\n`, `https://corp-forge.net/${key}`],
      };
    },
  };
}
