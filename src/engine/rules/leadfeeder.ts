/** Leadfeeder API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const leadfeeder: VendorRules = {
  vendor: "Leadfeeder",
  rules: [
    namedToken({
      id: "leadfeeder-api-token",
      name: "Leadfeeder API token",
      description: "Reads which companies visit a website.",
      docs: "Leadfeeder: API documentation",
      severity: "medium",
      names: ["leadfeeder", "lead_feeder"],
      value: base64url(43),
      tags: ["sales"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
