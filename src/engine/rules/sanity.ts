/** Sanity API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const sanity: VendorRules = {
  vendor: "Sanity",
  rules: [
    namedToken({
      id: "sanity-api-token",
      name: "Sanity API token",
      description: "Reads and changes a project's content.",
      docs: "Sanity: API documentation",
      severity: "high",
      names: ["sanity"],
      value: spelled("sk[A-Za-z0-9]{78,180}", () => `sk${sample("alnum", 120)}`),
      tags: ["cms"],
      revoke: "Revoke the token in the account's API settings.",
    }),
    markedToken({
      id: "sanity-unnamed-api-token",
      name: "Sanity API token without a name",
      description: "Reads and writes a project's content.",
      docs: "Sanity: Authentication",
      severity: "high",
      value: "sk(?:[A-Za-z0-9]{178}|[A-Za-z0-9]{78})",
      sample: () => `sk${sample("alnum", 178)}`,
      variable: "CMS_TOKEN",
      entropy: 4.5,
      publicPrefix: 2,
      validator: "named-secret",
      notAfter: "A-Za-z0-9_+/=-",
      tags: ["cms"],
      revoke: "Delete the token in the project's API settings.",
    }),
  ],
};
