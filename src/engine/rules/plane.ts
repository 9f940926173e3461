/** Plane's API tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const plane: VendorRules = {
  vendor: "Plane",
  rules: [
    markedToken({
      id: "plane-api-token",
      name: "Plane API token",
      description: "Reads and changes a workspace's issues.",
      docs: "Plane: API",
      severity: "high",
      value: "plane_api_[a-f0-9]{32}",
      sample: () => `plane_api_${sample("hex", 32)}`,
      variable: "PLANE_API_TOKEN",
      publicPrefix: 10,
      tags: ["productivity"],
      revoke: "Delete the token under Profile settings, API tokens.",
    }),
  ],
};
