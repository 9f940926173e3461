/** Snyk personal tokens: told by their own marks. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const snykOauth: VendorRules = {
  vendor: "Snyk",
  rules: [
    markedToken({
      id: "snyk-personal-token",
      name: "Snyk personal token",
      description: "Reads and changes the projects of an organisation.",
      docs: "Snyk: API tokens",
      severity: "high",
      value: "snyk_(?:uat|sat)\\.[A-Za-z0-9]{8}\\.[A-Za-z0-9_-]{40,400}",
      sample: () => `snyk_uat.${sample("alnum", 8)}.${sample("base64url", 60)}`,
      variable: "SNYK_TOKEN",
      publicPrefix: 5,
      tags: ["security"],
      revoke: "Revoke the token in the account's settings.",
    }),
  ],
};
