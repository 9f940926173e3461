/** Travis CI access token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const travisCi: VendorRules = {
  vendor: "Travis CI",
  rules: [
    {
      id: "travis-ci-token",
      name: "Travis CI access token",
      description: "Triggers builds and reads a Travis CI account's settings.",
      docs: "Travis CI: API authentication",
      severity: "high",
      regex: assignment({ names: ["travis"], value: "[A-Za-z0-9_-]{22}" }),
      gates: { entropy: 3.3, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Regenerate the token on the profile page's Settings tab.",
      examples: () => {
        const value = sample("base64url", 22);
        return {
          positive: exampleLines("TRAVIS_CI_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `TRAVIS_CI_TOKEN=${value}${value}`,
            `TRAVIS_CI_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
