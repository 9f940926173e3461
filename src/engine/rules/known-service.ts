/**
 * Keys known by a service's name in the name they are given to, of whatever length: services change their formats and have more than
 * one. Promises: nothing counts without the name of a service and a word for a key beside it, or the making of its client.
 */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";
import { SERVICE_NAMES } from "./service-names.ts";

const VALUE = "[A-Za-z0-9_+/-][A-Za-z0-9_.+/~-]{15,255}";
const REVOKE = "Replace the key at the service whose name stands beside it.";

export const knownService: VendorRules = {
  vendor: "Known service",
  rules: [
    {
      id: "known-service-key",
      name: "Key of a known service",
      description: "A random value given to a name that says which service's key it is.",
      docs: "CWE-798: Use of Hard-coded Credentials",
      severity: "medium",
      regex: assignment({
        names: SERVICE_NAMES,
        words: ["key", "token", "secret", "auth"],
        value: VALUE,
        padding: "={0,2}",
      }),
      gates: { entropy: 3, digit: true },
      validator: "named-secret",
      base: 1,
      assignment: true,
      tags: ["generic"],
      revoke: REVOKE,
      examples: () => {
        const value = sample("alnum", 27);
        return {
          positive: [
            ...exampleLines("CHARTMOGUL_KEY", value),
            `chartmogul:\n  url: https://eu1\n  key: ${value}`,
          ],
          negative: [
            `CHARTMOGUL_KEY=\${CHARTMOGUL_KEY_2}`,
            `chartmogul commit ${sample("hex", 40)}`,
            `TOKEN=${value}`,
          ],
        };
      },
    },
  ],
};
