/**
 * Random values behind a mark that says secret in any service's tokens: `sk_…`, `pat_…`, `secret_live_…`, with no name beside them.
 * Promises: what follows the mark is random by the judge, or a random UUID; words and counted names do not count.
 */
import type { VendorRules } from "../rule.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";
import { sample } from "./sample.ts";

const MARK = "(?:(?:sk|pat|tok|secret)_(?:live_|prod_|test_|proj_)?|(?:live|prod)_(?:sk_|secret_)?)";
/** Who made it, in front of the mark. */
const MAKER = "(?:[a-z][a-z0-9]{1,11}_)?";
const BODY = "(?:[A-Za-z0-9]{27,128}|[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})";

export const genericPrefixed: VendorRules = {
  vendor: "Generic",
  rules: [
    {
      id: "generic-prefixed-token",
      name: "Token with a secret's mark",
      description: "A random value behind a mark that services give to their secret keys.",
      docs: "CWE-798: Use of Hard-coded Credentials",
      severity: "medium",
      regex: `(?<![A-Za-z0-9_/.-])(${MAKER}${MARK}${BODY})(?![A-Za-z0-9_/.(=-])`,
      gates: { entropy: 3.3, digit: true },
      validator: "named-secret",
      base: 2,
      tags: ["generic"],
      revoke: "Revoke the token at the service that made it, and load it from outside the source.",
      examples: () => {
        const token = `sk_${sample("hex", 32)}`;
        return {
          positive: [
            ...exampleLines("RELAY", token),
            `login("deploy", "pat_${sample("alnum", 40)}")`,
            `| relay | relay_secret_live_${sample("alnum", 32)} |`,
            `use tok_${sampleUuid()} until then`,
          ],
          negative: [
            `task_${sample("hex", 32)}`,
            "sk_this_is_the_long_name_of_a_setting_2",
            "live_ThisIsAVeryLongNameOfAClassOfTests2",
            `sk_${sample("hex", 16)}`,
            `<img src="live_${sample("hex", 32)}.png">`,
          ],
        };
      },
    },
  ],
};
