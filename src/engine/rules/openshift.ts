/** OpenShift's OAuth tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const openshift: VendorRules = {
  vendor: "Red Hat OpenShift",
  rules: [
    {
      id: "openshift-oauth-token",
      name: "OpenShift OAuth access token",
      description: "Acts as its user in a cluster.",
      docs: "OpenShift documentation: Managing user-owned OAuth access tokens",
      severity: "high",
      regex: "(?<![A-Za-z0-9])sha256~[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])",
      gates: { entropy: 3.8 },
      base: 5,
      publicPrefix: 7,
      tags: ["cloud"],
      revoke: "Run `oc delete useroauthaccesstokens` with its name.",
      examples: () => {
        const token = `sha256~${sample("base64url", 43)}`;
        return {
          positive: exampleLines("OPENSHIFT_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
