/** Stitch API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const stitchData: VendorRules = {
  vendor: "Stitch",
  rules: [
    namedToken({
      id: "stitch-data-api-token",
      name: "Stitch API token",
      description: "Runs a company's data imports.",
      docs: "Stitch: API documentation",
      severity: "high",
      names: ["stitchdata", "stitch_data", "stitch_import", "stitch_token", "stitch_api"],
      value: hex(64),
      tags: ["data"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
